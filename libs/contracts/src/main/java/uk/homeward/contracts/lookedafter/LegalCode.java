package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Term;

/** Under what law a child is looked after, by the codes of the national return; none if not. */
public enum LegalCode implements Term {
  /** Interim care order. */
  C1,
  /** Care order. */
  C2,
  /** Placement order. */
  E1,
  /** Accommodated by agreement. */
  V2,
  /** Police protection. */
  L1,
  /** Emergency protection order. */
  L2,
  /** Child assessment order. */
  L3,
  /** On remand. */
  J1,
  /** Detained by the police. */
  J2,
  /** Youth rehabilitation order. */
  J3,
  /** No order, not looked after. */
  NONE;

  /** Whether the child is in care: the council shares parental responsibility. */
  public boolean inCare() {
    return this == C1 || this == C2;
  }
}
