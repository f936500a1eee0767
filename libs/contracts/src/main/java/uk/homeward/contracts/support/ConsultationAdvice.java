package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** What a support service can advise. */
public enum ConsultationAdvice implements Term {
  PRE_SCREENING,
  FULL_ASSESSMENT,
  CHRONOLOGY_SUPPORT,
  MORE_FAMILY_TIME,
  FAMILY_GROUP_CONFERENCE,
  PARENT_WORK,
  NOT_READY
}
