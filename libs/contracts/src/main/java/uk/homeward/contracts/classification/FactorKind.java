package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** Which way a factor speaks. */
public enum FactorKind implements Term {
  RISK,
  PROTECTIVE
}
