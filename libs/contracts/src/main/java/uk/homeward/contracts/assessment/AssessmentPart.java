package uk.homeward.contracts.assessment;

import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Term;

/** What a written assessment can cover; qualifiers of {@link Fact#DOCUMENT}, as parts of one. */
public enum AssessmentPart implements Term {
  WAY_HOME,
  PARENTS_GOALS,
  SUPPORT,
  SERVICES;

  /** The part's name among the documents that come with an act. */
  public String document() {
    return "assessment-of-" + word();
  }
}
