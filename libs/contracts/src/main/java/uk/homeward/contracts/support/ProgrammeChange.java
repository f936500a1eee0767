package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** What a review changes in a support plan. */
public enum ProgrammeChange implements Term {
  GOAL_ADDED,
  GOAL_CHANGED,
  GOAL_REACHED,
  SUPPORT_ADDED,
  SUPPORT_REDUCED,
  TRANSITION_CHANGED
}
