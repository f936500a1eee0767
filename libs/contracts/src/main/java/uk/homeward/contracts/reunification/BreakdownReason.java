package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** Why a return did not last. */
public enum BreakdownReason implements Term {
  RISK_INCREASED,
  HARM,
  PARENTS_REQUEST,
  CHILDS_REQUEST,
  PARENTS_UNABLE,
  COURT_DIRECTION,
  OTHER
}
