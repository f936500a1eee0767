package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** Who first thought of the return. */
public enum Proposer implements Term {
  SOCIAL_WORKER,
  TEAM_MANAGER,
  IRO,
  CARER,
  KEY_WORKER,
  FAMILY,
  PARTNER,
  PERMANENCE_PLANNING_MEETING,
  OTHER
}
