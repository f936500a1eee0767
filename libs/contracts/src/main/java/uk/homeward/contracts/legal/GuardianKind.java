package uk.homeward.contracts.legal;

import uk.homeward.contracts.Term;
import uk.homeward.contracts.lookedafter.CeasedReason;

/** Who became a special guardian, as far as the national return tells them apart. */
public enum GuardianKind implements Term {
  FORMER_FOSTER_CARER_RELATIVE_OR_FRIEND(CeasedReason.E45),
  FORMER_FOSTER_CARER_OTHER(CeasedReason.E46),
  RELATIVE_OR_FRIEND(CeasedReason.E47),
  OTHER(CeasedReason.E48);

  private final CeasedReason ceased;

  GuardianKind(CeasedReason ceased) {
    this.ceased = ceased;
  }

  /** Why a looked-after period ends with the order. */
  public CeasedReason ceased() {
    return ceased;
  }
}
