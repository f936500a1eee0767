package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** At which point of the pathway the risk is classified; three of them are numbered in print. */
public enum ClassificationKind implements Term {
  RC1,
  INTERIM,
  RC2,
  FURTHER,
  RC3
}
