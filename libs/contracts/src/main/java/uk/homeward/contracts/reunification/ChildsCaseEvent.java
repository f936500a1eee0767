package uk.homeward.contracts.reunification;

import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;

/** Which case is the open one of a child: never more than one. */
public sealed interface ChildsCaseEvent extends CaseEvent {

  ChildId child();

  /** This case is now the child's open case. */
  record ChildsCaseOpened(ChildId child, CaseId caseId, Occurred occurred)
      implements ChildsCaseEvent {}

  /** The child has no open case any more. */
  record ChildsCaseClosed(ChildId child, CaseId caseId, Occurred occurred)
      implements ChildsCaseEvent {}
}
