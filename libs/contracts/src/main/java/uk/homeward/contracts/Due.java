package uk.homeward.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when something must have happened, as a council's rule and a calendar gave it.
 *
 * @param dueOn last London date that is in time, where the rule counts days, weeks or months
 * @param dueAt last moment that is in time, where it counts hours
 * @param actBy last working day on or before the due date; null where hours count
 * @param lateFrom first moment that is late; null if nothing can be late, or while pending
 * @param pendingBeyond last date of the calendar's data, where that ends too soon to say all of the
 *     above; planned again when a newer calendar is published
 */
public record Due(
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable LocalDate actBy,
    @Nullable Instant lateFrom,
    @Nullable LocalDate pendingBeyond) {

  /** The London date that a person is shown; empty while pending. */
  public Optional<LocalDate> date() {
    if (dueOn != null) return Optional.of(dueOn);
    return Optional.ofNullable(dueAt).map(at -> at.atZone(Occurred.LONDON).toLocalDate());
  }

  /** Judged by when it happened, not by when it was entered; a bare date counts from its start. */
  public boolean missedBy(Occurred act) {
    return lateFrom != null && !act.start().isBefore(lateFrom);
  }

  /**
   * Time left at the act, negative when late: whole days where the rule counts days. Empty while
   * pending.
   */
  public Optional<Duration> toSpare(Occurred act) {
    if (dueOn != null)
      return Optional.of(Duration.ofDays(ChronoUnit.DAYS.between(act.on(), dueOn)));
    return Optional.ofNullable(dueAt).map(at -> Duration.between(act.start(), at));
  }
}
