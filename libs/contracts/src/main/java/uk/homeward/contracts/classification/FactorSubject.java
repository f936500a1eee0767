package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** Whom a factor is about. */
public enum FactorSubject implements Term {
  CHILD,
  MOTHER,
  FATHER,
  PARENT,
  OTHER_ADULT,
  SIBLING,
  HOUSEHOLD
}
