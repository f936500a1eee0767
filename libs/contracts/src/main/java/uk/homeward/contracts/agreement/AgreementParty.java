package uk.homeward.contracts.agreement;

import uk.homeward.contracts.Term;

/** Who signs an agreement. */
public enum AgreementParty implements Term {
  MOTHER,
  FATHER,
  PARENT,
  STEP_PARENT,
  CHILD,
  CARER,
  SOCIAL_WORKER,
  TEAM_MANAGER
}
