package uk.homeward.contracts;

/** An event in the history of one case, whichever aggregate raised it. */
public interface CaseEvent extends Event {

  CaseId caseId();
}
