package uk.homeward.contracts.correction;

import uk.homeward.contracts.Term;

/** Why a record was wrong. */
public enum CorrectionReason implements Term {
  ENTERED_WRONGLY,
  WRONGLY_REPORTED,
  NEW_EVIDENCE,
  WRONG_CHILD,
  ENTERED_TWICE,
  DID_NOT_HAPPEN
}
