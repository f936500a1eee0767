package uk.homeward.practice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;

/** When people are reminded of a deadline. */
public sealed interface DueSoon {

  /** May lie in the past: then at once. Empty for what cannot be late, or is pending. */
  default Optional<Instant> moment(Occurred anchor, Due due, WorkingCalendar calendar) {
    return due.lateFrom() == null ? Optional.empty() : reminder(anchor, due, calendar);
  }

  /** For what can be late. */
  Optional<Instant> reminder(Occurred anchor, Due due, WorkingCalendar calendar);

  /**
   * So long before it is due.
   *
   * @param workingDays before the day to act by, from its first moment
   * @param hours before the moment it is due, where the rule counts hours
   */
  record Before(int workingDays, int hours) implements DueSoon {
    @Override
    public Optional<Instant> reminder(Occurred anchor, Due due, WorkingCalendar calendar) {
      if (due.dueAt() != null) return Optional.of(due.dueAt().minus(hours, ChronoUnit.HOURS));
      return Optional.ofNullable(due.actBy())
          .flatMap(actBy -> calendar.workingDaysBefore(actBy, workingDays))
          .map(WorkingCalendar::startOf);
    }
  }

  /** Once so much time has passed since it began to run. */
  record Once(Span passed) implements DueSoon {
    @Override
    public Optional<Instant> reminder(Occurred anchor, Due due, WorkingCalendar calendar) {
      return calendar
          .due(anchor, passed, CaseFacts.none())
          .flatMap(all -> Optional.ofNullable(all.lateFrom()));
    }
  }
}
