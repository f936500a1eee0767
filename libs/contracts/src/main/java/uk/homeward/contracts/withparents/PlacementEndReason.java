package uk.homeward.contracts.withparents;

import uk.homeward.contracts.Term;

/** Why a placement with parents ended. */
public enum PlacementEndReason implements Term {
  RISK_INCREASED,
  BREAKDOWN,
  ORDER_DISCHARGED,
  COURT_DIRECTION,
  OTHER
}
