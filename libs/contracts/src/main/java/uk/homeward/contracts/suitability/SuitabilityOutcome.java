package uk.homeward.contracts.suitability;

import uk.homeward.contracts.Term;

/** What an assessment of suitability says. */
public enum SuitabilityOutcome implements Term {
  COMPLETE,
  NEGATIVE
}
