package uk.homeward.caseservice.narrative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader;
import uk.homeward.kit.web.Answer;

@RestController
@Tag(name = "History")
class NarrativeEndpoint {

  @Schema(name = "KeptWords", description = "Words about a family, as they were entered")
  record Kept(
      @Schema(description = "The identifier that events give in their place") String id,
      @Schema(description = "The words") String words) {}

  private final NarrativeReader narratives;

  NarrativeEndpoint(NarrativeReader narratives) {
    this.narratives = narratives;
  }

  @Operation(
      operationId = "ReadNarrative",
      summary = "The words that an event of the case itself points at, unless they were erased")
  @GetMapping("/cases/{caseId}/narratives/{narrativeId}")
  Kept read(@PathVariable CaseId caseId, @PathVariable String narrativeId, Actor reader) {
    var words = narratives.required(caseId, reader).of(narrativeId);
    if (words == null) throw Answer.notFound("narrative");
    return new Kept(narrativeId, words);
  }
}
