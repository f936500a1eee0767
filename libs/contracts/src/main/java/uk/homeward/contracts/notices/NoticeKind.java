package uk.homeward.contracts.notices;

import uk.homeward.contracts.Term;

/** Of what notice is given. */
public enum NoticeKind implements Term {
  PLACEMENT,
  TERMINATION
}
