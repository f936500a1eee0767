package uk.homeward.notification.delivery;

/** What came of an attempt to hand something over. */
public sealed interface Answer {

  /**
   * @param command tells the parcel's aggregate what became of it
   */
  record Final(Object command) implements Answer {}

  /** This parcel must be tried again; others may go. */
  record Later() implements Answer {}

  /** Nobody answers: no parcel can go this way now. */
  record Unreachable() implements Answer {}
}
