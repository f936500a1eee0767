package uk.homeward.contracts.legal;

import uk.homeward.contracts.Term;

/** What happens at court on a date. */
public enum CourtDateKind implements Term {
  PROCEEDINGS_ISSUED,
  HEARING,
  FINAL_HEARING,
  PROCEEDINGS_ENDED
}
