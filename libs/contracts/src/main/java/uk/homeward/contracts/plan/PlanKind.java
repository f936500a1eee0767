package uk.homeward.contracts.plan;

import uk.homeward.contracts.Term;

/** What a plan is for. */
public enum PlanKind implements Term {
  SUPPORT,
  MOVE_HOME,
  TRANSITION
}
