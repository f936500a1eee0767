package uk.homeward.contracts.voice;

import uk.homeward.contracts.Term;

/** Where a child is seen. */
public enum Place implements Term {
  PLACEMENT,
  PARENTS_HOME,
  SCHOOL,
  FAMILY_CENTRE,
  OFFICE,
  OUTSIDE,
  ONLINE,
  OTHER
}
