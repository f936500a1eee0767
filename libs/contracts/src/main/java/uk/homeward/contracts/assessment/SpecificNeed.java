package uk.homeward.contracts.assessment;

import uk.homeward.contracts.Term;

/** What a family may need beside support, so that others are brought in early. */
public enum SpecificNeed implements Term {
  HOUSING,
  FINANCE,
  EDUCATION
}
