package uk.homeward.contracts.category;

import uk.homeward.contracts.Term;

/** What the work agreed with the parents has come to. */
public enum WorkOutcome implements Term {
  /** There is progress, and the risk is lower. */
  PROGRESS,
  NO_PROGRESS
}
