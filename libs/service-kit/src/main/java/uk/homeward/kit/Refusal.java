package uk.homeward.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.practice.Known;

/**
 * Why a command was refused, in full: every unmet requirement, not the first.
 *
 * @param code kebab-case problem code, catalogued in api-specs/problems.md
 * @param title a sentence a practitioner understands
 * @param rule the rule in force, if a rule refused it
 * @param approvers words of the roles that may decide, if a gate refused it
 * @param since when what stands in the way happened, if the state refused it
 * @param lookedAt what the case has learned that the answer goes by, beside what is unmet
 */
public record Refusal(
    String code,
    String title,
    @Nullable RuleRef rule,
    List<Unmet> unmet,
    List<String> approvers,
    @Nullable Occurred since,
    List<LookedAt> lookedAt) {

  /**
   * One thing that is missing: for programs, for a person, and what to do about it.
   *
   * @param fact the fact's name, the document, or the person's part
   * @param deadline which says from when it may be done, where it is too early
   * @param counted how that date was counted
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Unmet(
      RuleRef rule,
      String fact,
      String says,
      String remedy,
      @JsonInclude List<LookedAt> lookedAt,
      @Nullable DeadlineId deadline,
      List<Counted> counted) {

    public Unmet by(DeadlineId deadline, List<Counted> counted) {
      return new Unmet(rule, fact, says, remedy, lookedAt, deadline, counted);
    }
  }

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

  /** By how the record stands; the rule is that of the act's gate. */
  public static CommandRefused byState(String code, String title) {
    return new CommandRefused(
        new Refusal(code, title, null, List.of(), List.of(), null, List.of()));
  }

  public static CommandRefused byState(String code, String title, Occurred since) {
    return new CommandRefused(
        new Refusal(code, title, null, List.of(), List.of(), since, List.of()));
  }

  /** By the actor's role. */
  public static CommandRefused byRole(String title, @Nullable RuleRef rule, List<String> allowed) {
    return new CommandRefused(
        new Refusal("wrong-role", title, rule, List.of(), allowed, null, List.of()));
  }

  /** The same under this rule, with what the answer goes by. */
  public Refusal under(@Nullable RuleRef rule, List<LookedAt> lookedAt) {
    return new Refusal(code, title, rule, unmet, approvers, since, lookedAt);
  }

  public Refusal withUnmet(List<Unmet> explained) {
    return new Refusal(code, title, rule, explained, approvers, since, lookedAt);
  }
}
