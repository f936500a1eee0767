package uk.homeward.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.homeward.contracts.Term;

/**
 * How long something may take, or must wait. Measured, never blocking: a gate that must wait reads
 * the earliest date as a fact.
 *
 * @param from first date on which the timescale stands in this form
 * @param id the council's word for it, as shown to people
 * @param clocks the one that started last counts
 * @param metBy any of these meets it, or all of them if {@code metByAll}
 * @param ends these end it unmet
 * @param survivesClosure whether it goes on when the pathway ends
 * @param lateFromStart whether the due date's first moment is late already, not only the next date
 * @param owner who is to act
 * @param escalate who is told of a breach
 * @param waivedBy who alone may waive it; empty where whoever may waive deadlines at all may
 */
public record Timescale(
    TimescaleKey key,
    LocalDate from,
    String id,
    Rule rule,
    Kind kind,
    List<Running> clocks,
    Triggers metBy,
    boolean metByAll,
    Triggers ends,
    boolean survivesClosure,
    boolean lateFromStart,
    Set<Role> owner,
    Set<Role> escalate,
    Set<Role> waivedBy,
    DueSoon dueSoon) {

  /** What a timescale is for. */
  public enum Kind implements Term {
    /** Late is a breach. */
    SOFT,
    /** Never late; ended before its earliest date is a breach. */
    MINIMUM,
    /** Late is a breach, and so is ended before its earliest date. */
    WINDOW,
    /** Shown; never a breach. */
    DISPLAY;

    /** Whether the due date can be missed. */
    public boolean canBeLate() {
      return this == SOFT || this == WINDOW;
    }

    /** Whether an act before the earliest date is a breach; otherwise it does not count. */
    public boolean canBeTooEarly() {
      return this == MINIMUM || this == WINDOW;
    }
  }
}
