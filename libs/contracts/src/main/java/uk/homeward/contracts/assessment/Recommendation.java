package uk.homeward.contracts.assessment;

import uk.homeward.contracts.Term;

/** What an assessment recommends. */
public enum Recommendation implements Term {
  RETURN_HOME,
  RETURN_HOME_WITH_SUPPORT,
  FURTHER_WORK,
  NO_RETURN
}
