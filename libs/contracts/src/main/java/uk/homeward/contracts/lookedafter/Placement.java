package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Term;

/** Kinds of placement, by the codes of the national return. */
public enum Placement implements Term {
  A3,
  A4,
  A5,
  A6,
  K1,
  K2,
  K3,
  P1,
  P3,
  R1,
  R2,
  R3,
  R5,
  S1,
  T0,
  T1,
  T2,
  T3,
  T4,
  U1,
  U2,
  U3,
  U4,
  U5,
  U6,
  Z11,
  Z12,
  Z13,
  Z14;

  /** With parents or others who have parental responsibility. */
  public boolean withParents() {
    return this == P1;
  }

  /** For a short time, the usual one being kept. */
  public boolean temporary() {
    return name().startsWith("T");
  }

  /** What it says about where the child lives, in the vocabulary of facts. */
  public String living() {
    return switch (this) {
      case P1 -> "with-parents";
      case U1, U2, U3 -> "with-connected-person";
      default -> "in-placement";
    };
  }
}
