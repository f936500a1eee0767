package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** How a factor has moved since the classification before. */
public enum FactorChange implements Term {
  NEW,
  BETTER,
  SAME,
  WORSE,
  GONE
}
