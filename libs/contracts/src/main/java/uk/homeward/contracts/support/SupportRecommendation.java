package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** Where support can come from after a programme. */
public enum SupportRecommendation implements Term {
  LOOKED_AFTER_PLAN,
  CHILD_IN_NEED_PLAN,
  PATHWAY_PLAN,
  EARLY_HELP,
  UNIVERSAL_SERVICES,
  NOTHING_FURTHER
}
