package uk.homeward.contracts.legal;

import uk.homeward.contracts.Term;

/** What stands in the place of a discharged order. */
public enum ReplacementOrder implements Term {
  NONE,
  CHILD_ARRANGEMENTS_ORDER,
  SUPERVISION_ORDER
}
