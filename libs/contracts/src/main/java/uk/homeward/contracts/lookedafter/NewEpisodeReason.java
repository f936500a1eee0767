package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Term;

/** Why an episode began, by the codes of the national return. */
public enum NewEpisodeReason implements Term {
  /** Started to be looked after. */
  S,
  /** Legal status only. */
  L,
  /** Placement and carer. */
  P,
  /** Placement, with the same carer. */
  T,
  /** Legal status, placement and carer. */
  B,
  /** Legal status and placement, with the same carer. */
  U;

  /** Whether the legal status is another. */
  public boolean ordered() {
    return switch (this) {
      case L, B, U -> true;
      case S, P, T -> false;
    };
  }

  /** Whether the placement is another. */
  public boolean moves() {
    return switch (this) {
      case P, T, B, U -> true;
      case S, L -> false;
    };
  }
}
