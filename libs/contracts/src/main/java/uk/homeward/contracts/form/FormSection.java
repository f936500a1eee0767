package uk.homeward.contracts.form;

import uk.homeward.contracts.Term;

/** The sections of the form. */
public enum FormSection implements Term {
  IDENTIFICATION,
  PLANNING,
  CHRONOLOGY,
  ASSESSMENT,
  RISK_CLASSIFICATION_1,
  PLANNING_MEETING,
  RISK_CLASSIFICATION_2,
  PANEL,
  RETURN_HOME,
  RISK_CLASSIFICATION_3,
  OUTCOME
}
