package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** How much a factor weighs in the judgement. */
public enum FactorWeight implements Term {
  LOW,
  MODERATE,
  HIGH
}
