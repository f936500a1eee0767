package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** What a case decision comes to. */
public enum DecisionOutcome implements Term {
  PROCEED,
  FURTHER_PERIOD,
  ALTERNATIVE,
  NOT_PROCEED
}
