package uk.homeward.contracts.agreement;

import uk.homeward.contracts.Term;

/** How far a goal has come. */
public enum GoalProgress implements Term {
  ACHIEVED,
  ON_TRACK,
  SOME,
  NONE,
  WORSE
}
