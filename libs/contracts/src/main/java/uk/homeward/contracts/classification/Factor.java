package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** What speaks for or against a return. */
public enum Factor implements Term {
  PAST_ABUSE_OR_NEGLECT(FactorKind.RISK),
  PREVIOUS_FAILED_RETURN(FactorKind.RISK),
  SUBSTANCE_MISUSE(FactorKind.RISK),
  DOMESTIC_ABUSE(FactorKind.RISK),
  UNTREATED_MENTAL_ILL_HEALTH(FactorKind.RISK),
  LEARNING_DIFFICULTY_WITHOUT_SUPPORT(FactorKind.RISK),
  DENIAL(FactorKind.RISK),
  NON_ENGAGEMENT(FactorKind.RISK),
  DISGUISED_COMPLIANCE(FactorKind.RISK),
  POOR_ATTACHMENT(FactorKind.RISK),
  NEEDS_BEYOND_CAPACITY(FactorKind.RISK),
  ISOLATION(FactorKind.RISK),
  HOUSING_OR_DEBT(FactorKind.RISK),
  UNSAFE_HOUSEHOLD_MEMBER(FactorKind.RISK),
  AMBIVALENCE_ABOUT_RETURN(FactorKind.RISK),
  OTHER_RISK(FactorKind.RISK),
  ACCEPTANCE_OF_RESPONSIBILITY(FactorKind.PROTECTIVE),
  SUSTAINED_ABSTINENCE(FactorKind.PROTECTIVE),
  SUSTAINED_SEPARATION(FactorKind.PROTECTIVE),
  ENGAGEMENT(FactorKind.PROTECTIVE),
  WARMTH(FactorKind.PROTECTIVE),
  RELIABLE_CONTACT(FactorKind.PROTECTIVE),
  PROTECTIVE_PARTNER_OR_NETWORK(FactorKind.PROTECTIVE),
  CHILDS_RESILIENCE(FactorKind.PROTECTIVE),
  CHILDS_WISH(FactorKind.PROTECTIVE),
  SERVICES_IN_PLACE(FactorKind.PROTECTIVE),
  STABLE_HOME_OR_INCOME(FactorKind.PROTECTIVE),
  OTHER_PROTECTION(FactorKind.PROTECTIVE);

  private final FactorKind kind;

  Factor(FactorKind kind) {
    this.kind = kind;
  }

  public FactorKind kind() {
    return kind;
  }
}
