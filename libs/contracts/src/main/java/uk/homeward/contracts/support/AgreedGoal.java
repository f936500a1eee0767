package uk.homeward.contracts.support;

import java.time.LocalDate;
import uk.homeward.contracts.NarrativeRef;

/**
 * A goal as it stands in a version of a support plan.
 *
 * @param measure how everybody will see that it is reached
 * @param by the day by which it is to be reached
 */
public record AgreedGoal(NarrativeRef goal, NarrativeRef measure, LocalDate by) {}
