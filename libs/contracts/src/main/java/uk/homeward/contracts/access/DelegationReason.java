package uk.homeward.contracts.access;

import uk.homeward.contracts.Term;

/** Why somebody else decides for a time. */
public enum DelegationReason implements Term {
  LEAVE,
  SICKNESS,
  OTHER_DUTIES,
  OWN_PART_IN_THE_MATTER,
  POST_VACANT
}
