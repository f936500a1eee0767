package uk.homeward.contracts.chronology;

import uk.homeward.contracts.Term;

/** What a chronology was drawn from. */
public enum ChronologySource implements Term {
  COURT_BUNDLE,
  ACCOMMODATION_ASSESSMENTS,
  CHILD_IN_NEED_PLANS,
  CHILD_PROTECTION_PLANS,
  DECISION_PANEL_PAPERS,
  CASE_RECORDS,
  CHILD_PROTECTION_RECORDS,
  CARE_PLANS,
  CONTACT_RECORDS,
  REVIEW_RECORDS,
  EARLIER_CHRONOLOGY,
  SIBLING_RECORDS,
  INTERVIEWS_WITH_PROFESSIONALS,
  OTHER
}
