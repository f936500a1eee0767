package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** To whom a child returned. */
public enum ReturnedTo implements Term {
  PARENTS,
  PERSON_WITH_PARENTAL_RESPONSIBILITY,
  RELATIVE_WITHOUT_PARENTAL_RESPONSIBILITY,
  OTHER;

  /** Not a parent, nor anybody else with parental responsibility. */
  public boolean connectedPerson() {
    return this == RELATIVE_WITHOUT_PARENTAL_RESPONSIBILITY || this == OTHER;
  }
}
