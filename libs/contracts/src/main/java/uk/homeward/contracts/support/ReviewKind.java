package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** Which review of a support programme. */
public enum ReviewKind implements Term {
  MIDWAY,
  FINAL,
  REGULAR
}
