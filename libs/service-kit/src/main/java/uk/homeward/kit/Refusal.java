package uk.homeward.kit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.practice.Known;

/**
 * Why a command was refused, in full: every unmet requirement, not the first.
 *
 * @param code kebab-case problem code, catalogued in api-specs/problems.md
 * @param title a sentence a practitioner understands
 * @param rule the rule in force, if a rule refused it
 * @param approvers words of the roles that may decide, if a gate refused it
 * @param since when what stands in the way happened, if the state refused it
 */
public record Refusal(
    String code,
    String title,
    @Nullable RuleRef rule,
    List<Unmet> unmet,
    List<String> approvers,
    @Nullable Occurred since) {

  /**
   * One thing that is missing: for programs, for a person, and what to do about it.
   *
   * @param fact the fact's name, the document, or the person's part
   */
  public record Unmet(
      RuleRef rule, String fact, String says, String remedy, List<LookedAt> lookedAt) {}

  /** What the case has learned that the answer goes by. */
  @Schema(description = "What the case has learned that the answer goes by")
  public record LookedAt(
      @Schema(description = "The fact", example = "risk-level") String fact,
      @Schema(description = "Its value", example = "high") String value,
      @Schema(description = "Since when: a London date, or a moment") Occurred occurred,
      @Schema(description = "Id of the event that established it") String event) {

    public static List<LookedAt> of(List<Known> all) {
      return all.stream()
          .map(known -> new LookedAt(known.fact(), known.value(), known.occurred(), known.event()))
          .toList();
    }
  }

  public static CommandRefused byState(String code, String title) {
    return new CommandRefused(new Refusal(code, title, null, List.of(), List.of(), null));
  }

  public static CommandRefused byState(String code, String title, Occurred since) {
    return new CommandRefused(new Refusal(code, title, null, List.of(), List.of(), since));
  }
}
