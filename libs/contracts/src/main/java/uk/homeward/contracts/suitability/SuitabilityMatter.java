package uk.homeward.contracts.suitability;

import uk.homeward.contracts.Term;

/** What the law asks an assessment of parents to consider. */
public enum SuitabilityMatter implements Term {
  CAPACITY_TO_CARE,
  HEALTH,
  FAMILY_RELATIONSHIPS,
  CHILDS_RELATIONSHIP_WITH_PARENTS,
  OTHER_CHILDREN,
  PARENTS_OWN_UPBRINGING,
  OFFENCES,
  ACCOMMODATION,
  OTHER_HOUSEHOLD_MEMBERS,
  NEIGHBOURHOOD,
  INCOME_AND_EMPLOYMENT,
  SUPPORT_NETWORK
}
