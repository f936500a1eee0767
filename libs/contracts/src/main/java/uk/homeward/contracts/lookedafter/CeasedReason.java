package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Term;

/** Why an episode ended, by the codes of the national return. */
public enum CeasedReason implements Term {
  /** The next episode follows at once. */
  X1,
  /** Home to somebody with parental responsibility, planned. */
  E4A,
  /** The same, unplanned. */
  E4B,
  /** Home to somebody without parental responsibility. */
  E13,
  /** Child arrangements order. */
  E41,
  /** Special guardianship: former foster carer, a relative or friend. */
  E45,
  /** Special guardianship: former foster carer, another. */
  E46,
  /** Special guardianship: another relative or friend. */
  E47,
  /** Special guardianship: somebody else. */
  E48,
  E2,
  E3,
  E5,
  E6,
  E7,
  E8,
  E9,
  E11,
  E12,
  E14,
  E15,
  E16,
  E17;

  /** What it is called in the vocabulary of facts. */
  public String inWords() {
    return switch (this) {
      case E4A -> "home-planned";
      case E4B -> "home-unplanned";
      case E13 -> "to-connected-person";
      case E41 -> "child-arrangements-order";
      case E45, E46, E47, E48 -> "special-guardianship";
      case E11, E12 -> "adopted";
      case E2 -> "died";
      case E3 -> "transferred";
      case E5, E6 -> "independent-living";
      case E7 -> "adult-services";
      case E9 -> "custody";
      case X1, E8, E14, E15, E16, E17 -> "other";
    };
  }

  /** Whether death, a court or another council ended it, and no decision of this one. */
  public boolean lapses() {
    return switch (this) {
      case E2, E3, E11, E12, E41, E45, E46, E47, E48 -> true;
      case X1, E4A, E4B, E13, E5, E6, E7, E8, E9, E14, E15, E16, E17 -> false;
    };
  }

  /** Whether the child is no longer looked after. */
  public boolean ends() {
    return this != X1;
  }
}
