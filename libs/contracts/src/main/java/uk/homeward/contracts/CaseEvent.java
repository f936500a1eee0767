package uk.homeward.contracts;

import java.util.List;

/** An event in the history of one case, whichever aggregate raised it. */
public interface CaseEvent extends Event {

  CaseId caseId();

  /**
   * Ids of earlier events of the case that turned out wrong: what they established is taken back,
   * and what this one establishes stands in their place.
   */
  default List<String> replaces() {
    return List.of();
  }
}
