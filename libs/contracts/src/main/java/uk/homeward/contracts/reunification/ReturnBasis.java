package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** On what footing a child is at home after a return. */
public enum ReturnBasis implements Term {
  /** Still in care and placed with the parents. */
  PLACEMENT_WITH_PARENTS("with-parents"),
  /** Was accommodated by agreement, and no longer is. */
  S20("home"),
  /** Still in care and with a connected person who is approved for the time being. */
  REG_24("with-connected-person"),
  /** None that was arranged. */
  NONE("home");

  private final String living;

  ReturnBasis(String living) {
    this.living = living;
  }

  String living() {
    return living;
  }
}
