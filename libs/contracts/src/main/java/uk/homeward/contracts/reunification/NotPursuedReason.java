package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** Why reunification is no longer pursued. */
public enum NotPursuedReason implements Term {
  RISK_SEVERE,
  RISK_NOT_REDUCED,
  CHILDS_WISHES,
  PARENTS_WISHES,
  CIRCUMSTANCES_CHANGED,
  ALTERNATIVE_PERMANENCE,
  OTHER
}
