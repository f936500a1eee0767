package uk.homeward.contracts.sdq;

import uk.homeward.contracts.Term;

/** Why there is no questionnaire, by the national return's codes. */
public enum SdqAbsence implements Term {
  SDQ1,
  SDQ2,
  SDQ3,
  SDQ4,
  SDQ5
}
