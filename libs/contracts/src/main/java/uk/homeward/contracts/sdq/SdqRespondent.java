package uk.homeward.contracts.sdq;

import uk.homeward.contracts.Term;

/** Who answered a questionnaire. */
public enum SdqRespondent implements Term {
  CARER,
  PARENT,
  TEACHER,
  CHILD
}
