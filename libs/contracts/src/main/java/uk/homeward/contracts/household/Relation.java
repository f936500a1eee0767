package uk.homeward.contracts.household;

import uk.homeward.contracts.Term;

/** What a household member is to the child. */
public enum Relation implements Term {
  MOTHER,
  FATHER,
  STEP_PARENT,
  PARENTS_PARTNER,
  SIBLING,
  GRANDPARENT,
  EXTENDED_FAMILY,
  LODGER,
  REGULAR_VISITOR,
  OTHER
}
