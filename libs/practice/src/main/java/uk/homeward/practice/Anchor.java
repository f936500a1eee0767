package uk.homeward.practice;

import uk.homeward.contracts.Occurred;

/**
 * What a time runs from.
 *
 * @param known what started it; where several facts are needed, the last of them
 * @param when the time runs from here: when it happened, or the date that the fact states
 */
public record Anchor(Known known, Occurred when) {

  boolean precedes(Known act) {
    return precedes(known.event(), when, known.position(), act);
  }

  /** The act is on a later date, or on the same by a later event. */
  static boolean precedes(String event, Occurred when, long position, Known act) {
    return !act.event().equals(event)
        && (act.occurred().on().isAfter(when.on())
            || (act.occurred().on().equals(when.on()) && act.position() > position));
  }
}
