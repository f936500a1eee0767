package uk.homeward.contracts.childinneed;

import uk.homeward.contracts.Term;

/** Why a child in need plan closed, by the codes of the national census. */
public enum CinClosure implements Term {
  /** Adopted. */
  CIN_RC1,
  /** Died. */
  CIN_RC2,
  /** Child arrangements order. */
  CIN_RC3,
  /** Special guardianship order. */
  CIN_RC4,
  /** Moved to another authority. */
  CIN_RC5,
  /** Moved to adult services. */
  CIN_RC6,
  /** No longer in need, or another reason. */
  CIN_RC7,
  /** No further action after assessment. */
  CIN_RC8,
  /** Early help. */
  CIN_RC9;

  /** Whether life or law ended the plan, not a decision that the child is no longer in need. */
  public boolean lapses() {
    return switch (this) {
      case CIN_RC2, CIN_RC4, CIN_RC5, CIN_RC6 -> true;
      case CIN_RC1, CIN_RC3, CIN_RC7, CIN_RC8, CIN_RC9 -> false;
    };
  }
}
