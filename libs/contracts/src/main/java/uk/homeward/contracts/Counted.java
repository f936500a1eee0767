package uk.homeward.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as a council's rule and a calendar counted it.
 *
 * @param length as the rule has it, in words
 * @param from a London date, which does not count itself, or the moment from which hours count
 * @param to null where the calendar's data end too soon to say
 * @param skipped the days in between that did not count, the earlier first
 */
public record Counted(String length, Occurred from, @Nullable Occurred to, List<Skipped> skipped) {

  /** A London date that is no working day. */
  public record Skipped(LocalDate on, Why why) {
    /** What makes it none. */
    public enum Why implements Term {
      WEEKEND,
      BANK_HOLIDAY
    }
  }
}
