package uk.homeward.practice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.homeward.contracts.Due;

/**
 * How long before a deadline people are reminded of it.
 *
 * @param workingDays before the day to act by, from its first moment
 * @param hours before the moment it is due, where the rule counts hours
 */
public record DueSoon(int workingDays, int hours) {

  /** May lie in the past: then at once. Empty for what cannot be late, or is pending. */
  public Optional<Instant> moment(Due due, WorkingCalendar calendar) {
    if (due.lateFrom() == null) return Optional.empty();
    if (due.dueAt() != null) return Optional.of(due.dueAt().minus(hours, ChronoUnit.HOURS));
    return Optional.ofNullable(due.actBy())
        .flatMap(actBy -> calendar.workingDaysBefore(actBy, workingDays))
        .map(WorkingCalendar::startOf);
  }
}
