package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** Who takes part in agreeing a support plan. */
public enum PlanParty implements Term {
  CHILD,
  MOTHER,
  FATHER,
  PARENT,
  STEP_PARENT,
  FAMILY_NETWORK,
  CARER,
  SOCIAL_WORKER,
  SUPPORT_SERVICE,
  IRO,
  SCHOOL,
  HEALTH,
  OTHER_AGENCY
}
