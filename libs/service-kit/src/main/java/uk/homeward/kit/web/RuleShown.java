package uk.homeward.kit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.homeward.contracts.RuleRef;

/** A rule as people are shown it. */
@Schema(description = "A council's rule")
public record RuleShown(
    @Schema(description = "The council's own id for it") String id,
    @Schema(description = "First day of this version") LocalDate from,
    @Schema(description = "Document and clause") String source,
    @Schema(description = "Whether the source is silent and this is a recommended reading")
        boolean inferred) {

  public static RuleShown of(RuleRef rule) {
    return new RuleShown(rule.id(), rule.from(), rule.source(), rule.inferred());
  }
}
