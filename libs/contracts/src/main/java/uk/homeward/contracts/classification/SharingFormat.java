package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** In what form a classification is shared. */
public enum SharingFormat implements Term {
  CONVERSATION,
  LETTER,
  YOUNG_PERSONS_REPORT,
  ACCESSIBLE_TABLE,
  MEETING
}
