package uk.homeward.caseservice.episodes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.history.CaseHistory;
import uk.homeward.caseservice.history.KnownAt;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.lookedafter.LookedAfterEvent;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.practice.GateKey;

@RestController
@Tag(name = "Looked-after period")
class EpisodesEndpoint {

  @Schema(description = "A child's episodes, and what the national return would refuse of them")
  record ChildsEpisodes(
      @Schema(description = "The episodes, oldest first") List<Episode.PrintedEpisode> items,
      @Schema(description = "Empty if the return would take them")
          List<EpisodeRules.EpisodeFault> faults) {}

  private final CaseHistory history;
  private final Outlook outlook;

  EpisodesEndpoint(CaseHistory history, Outlook outlook) {
    this.history = history;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "ReadEpisodes",
      summary = "The child's episodes as the national return wants them")
  @GetMapping("/cases/{caseId}/episodes")
  ChildsEpisodes episodes(
      @PathVariable CaseId caseId,
      @Parameter(description = KnownAt.SAYS) @RequestParam(name = "known-at", required = false)
          @Nullable String knownAt,
      Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    var episodes =
        Episodes.of(
            history.standing(caseId, KnownAt.read(knownAt)).stream()
                .filter(LookedAfterEvent.class::isInstance)
                .map(LookedAfterEvent.class::cast)
                .toList());
    return new ChildsEpisodes(
        episodes.stream().map(Episode::printed).toList(), EpisodeRules.faults(episodes));
  }
}
