package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Term;

/** Who provides a placement, by the codes of the national return. */
public enum Provider implements Term {
  PR0,
  PR1,
  PR2,
  PR3,
  PR4,
  PR5
}
