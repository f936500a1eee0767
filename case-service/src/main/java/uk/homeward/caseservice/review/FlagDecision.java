package uk.homeward.caseservice.review;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;

/**
 * Says that a decision relied on what was not so.
 *
 * @param occurred when that became known
 * @param decision id of the decision's event
 * @param role word of the role in which it was decided
 * @param was the value as it was then; null if there was none
 * @param by id of the event that made it known
 */
record FlagDecision(
    Occurred occurred,
    String decision,
    @Nullable String role,
    String fact,
    String reliedOn,
    @Nullable String was,
    String by) {}
