package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Term;

/** Why a placement changed, by the codes of the national return. */
public enum ChangeReason implements Term {
  CARPL,
  CLOSE,
  ALLEG,
  STAND,
  APPRR,
  CREQB,
  CREQO,
  CHILD,
  LAREQ,
  PLACE,
  CUSTOD,
  OTHER
}
