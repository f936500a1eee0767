package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/**
 * With whom a classification is shared; the qualifiers of {@link
 * uk.homeward.contracts.Fact#CLASSIFICATION_SHARED}.
 */
public enum ClassificationAudience implements Term {
  CHILD,
  PARENTS,
  CARER,
  IRO,
  OTHERS
}
