package uk.homeward.practice;

import org.jspecify.annotations.Nullable;

/** What is to be done about a deadline because of what a case has just learned. */
public sealed interface Intent {

  TimescaleKey key();

  /**
   * To be identified by the key and the event just heard, not by the anchor: what ended can start
   * again from the same anchor.
   *
   * @param metBy what met it before it was even known that it ran; null as a rule
   */
  record Set(Planned planned, @Nullable Known metBy) implements Intent {
    @Override
    public TimescaleKey key() {
      return planned.timescale().key();
    }
  }

  /**
   * @param cause what the case learned; null for a new calendar
   */
  record Reschedule(String deadline, Planned planned, @Nullable Known cause) implements Intent {
    @Override
    public TimescaleKey key() {
      return planned.timescale().key();
    }
  }

  /** Judge it by when {@code by} happened, against the deadline's own due date. */
  record Meet(String deadline, TimescaleKey key, Known by) implements Intent {}

  /** What had to last a while ended before its earliest date. */
  record EndTooEarly(String deadline, TimescaleKey key, Known by) implements Intent {}

  record Cancel(String deadline, TimescaleKey key, Known cause) implements Intent {}
}
