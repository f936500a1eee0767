package uk.homeward.caseservice.reunification;

import uk.homeward.contracts.Term;

/** What a review said to a change of plan. */
enum ReviewVerdict implements Term {
  ENDORSED,
  DECLINED
}
