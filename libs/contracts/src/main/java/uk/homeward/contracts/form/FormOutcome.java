package uk.homeward.contracts.form;

import uk.homeward.contracts.Term;

/** How the pathway ended for the form. */
public enum FormOutcome implements Term {
  AT_HOME,
  RETURNED_TO_CARE,
  NOT_PURSUED
}
