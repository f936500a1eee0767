package uk.homeward.contracts.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a deadline is due and all that follows from it, computed once, so that it is judged for ever
 * by the calendar that dated it.
 *
 * @param earliestOn first London date on which the act may happen; null where any will do
 * @param dueOn last London date in time, where the rule counts days
 * @param dueAt last moment in time, where the rule counts hours
 * @param actBy last working day on or before the due date
 * @param pending whether the calendar's data ends too soon to say
 * @param dueSoonAt when those who own it are reminded; null where nobody is
 * @param breachAt first moment that is late; null where nothing is breached
 * @param calendar version of the working calendar
 */
public record DeadlineDates(
    @Nullable LocalDate earliestOn,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable LocalDate actBy,
    boolean pending,
    @Nullable Instant dueSoonAt,
    @Nullable Instant breachAt,
    String calendar) {}
