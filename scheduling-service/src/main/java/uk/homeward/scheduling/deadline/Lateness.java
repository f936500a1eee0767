package uk.homeward.scheduling.deadline;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.scheduling.deadline.DeadlineCommand.MeetDeadline;

/**
 * How an act stood to what was due.
 *
 * @param days between London dates; negative when early; null while pending
 * @param minutes elapsed, rounded up, where the rule counts hours
 */
record Lateness(boolean late, @Nullable Integer days, @Nullable Long minutes) {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  static Lateness of(Occurred act, Due due) {
    return new Lateness(
        due.missedBy(act),
        due.date()
            .map(date -> Math.toIntExact(ChronoUnit.DAYS.between(date, act.on())))
            .orElse(null),
        due.dueAt() == null || act.at() == null
            ? null
            : Math.ceilDiv(Duration.between(due.dueAt(), act.at()).toNanos(), MINUTE));
  }

  DeadlineMet met(DeadlineSet terms, MeetDeadline by) {
    return new DeadlineMet(
        terms.deadline(),
        terms.caseId(),
        by.occurred(),
        terms.timescale(),
        by.byEvent(),
        late,
        days,
        minutes);
  }
}
