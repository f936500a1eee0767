package uk.homeward.caseservice.episodes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;
import uk.homeward.contracts.lookedafter.Provider;

/** What the national return's validator would say to a child's episodes. */
final class EpisodeRules {

  @Schema(description = "What the national return's validator would refuse")
  record EpisodeFault(
      @Schema(description = "The validator's rule", example = "378") String rule,
      @Schema(description = "First day of the episode that it speaks of") LocalDate from,
      @Schema(description = "What is wrong") String says) {}

  private final List<EpisodeFault> faults = new ArrayList<>();

  private EpisodeRules() {}

  /** None, if the return would take them. */
  static List<EpisodeFault> faults(List<Episode> episodes) {
    var rules = new EpisodeRules();
    Episode before = null;
    for (var episode : episodes) {
      rules.alone(episode);
      rules.after(before, episode);
      before = episode;
    }
    if (before != null && !before.open() && before.rec() == CeasedReason.X1)
      rules.found("388", before, "The reason X1 must be followed by a new episode.");
    return List.copyOf(rules.faults);
  }

  private void alone(Episode it) {
    if (it.placement().withParents() && it.legalStatus() == LegalCode.V2)
      found("378", it, "A child accommodated by agreement cannot be placed with parents.");
    if ((it.to() == null) != (it.rec() == null))
      found("148", it, "The date and the reason of the end belong together.");
    if (it.open() && it.changeReason() != null)
      found("233", it, "An open episode has no reason for a change of placement.");
    if (it.rec() != null && it.rec().ends() && it.placement().temporary())
      found("381", it, "A period cannot end in a temporary placement.");
    if (it.placement().withParents() != (it.provider() == Provider.PR0))
      found("PR0", it, "The provider PR0 belongs to placements with parents, and only to them.");
    if (it.from().equals(it.to()))
      found("DEC", it, "An episode cannot begin and end on the same day.");
  }

  private void after(@Nullable Episode before, Episode it) {
    if (before == null) return;
    if (before.rec() == CeasedReason.X1 && !it.from().equals(before.to()))
      found("433", it, "After X1 the next episode begins on the same day.");
    if (before.rec() != null && before.rec().ends()) {
      if (it.rne() != NewEpisodeReason.S)
        found("432", it, "After the end of a period the next episode starts a new one.");
      else if (it.from().equals(before.to()))
        found("431", it, "A period cannot start on the day on which the one before ended.");
    }
    if (it.rne().moves()
        && before.rec() == CeasedReason.X1
        && !before.placement().temporary()
        && !it.placement().temporary()
        && before.changeReason() == null)
      found("225", before, "A change of placement needs its reason.");
  }

  private void found(String rule, Episode episode, String says) {
    faults.add(new EpisodeFault(rule, episode.from(), says));
  }
}
