package uk.homeward.contracts.form;

import uk.homeward.contracts.Term;

/** Kinds of documents that the pathway asks for. */
public enum DocumentKind implements Term {
  RETURN_HOME_ASSESSMENT,
  CHRONOLOGY,
  PARENTAL_AGREEMENT,
  REUNIFICATION_PLAN,
  PLACEMENT_WITH_PARENTS_FRONT_SHEET,
  FAMILY_PLAN,
  VISIT_SCHEDULE,
  REUNIFICATION_ASSESSMENT,
  REFERRAL_FORM,
  OTHER
}
