package uk.homeward.contracts.category;

import uk.homeward.contracts.Term;

/** Where a child stands on the way home. Says nothing of a level of risk, and follows from none. */
public enum Category implements Term {
  GREEN,
  AMBER,
  RED
}
