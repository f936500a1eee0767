package uk.homeward.contracts.voice;

import uk.homeward.contracts.Term;

/** Who a trusted adult is to the child. */
public enum TrustedAdultRelation implements Term {
  CARER,
  FORMER_CARER,
  RELATIVE,
  TEACHER,
  KEY_WORKER,
  ADVOCATE,
  INDEPENDENT_VISITOR,
  OTHER
}
