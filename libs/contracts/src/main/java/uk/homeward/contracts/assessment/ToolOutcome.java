package uk.homeward.contracts.assessment;

import uk.homeward.contracts.Term;

/** Whether a first look says that the child might go home. */
public enum ToolOutcome implements Term {
  POSITIVE,
  NEGATIVE
}
