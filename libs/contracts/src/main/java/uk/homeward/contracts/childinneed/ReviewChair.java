package uk.homeward.contracts.childinneed;

import uk.homeward.contracts.Term;

/** Who chaired. */
public enum ReviewChair implements Term {
  IRO,
  TEAM_MANAGER,
  SOCIAL_WORKER
}
