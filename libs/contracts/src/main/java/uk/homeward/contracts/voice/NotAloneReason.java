package uk.homeward.contracts.voice;

import uk.homeward.contracts.Term;

/** Why a child was not seen alone. */
public enum NotAloneReason implements Term {
  CHILD_UNDER_TWO,
  CHILD_WISHED_SOMEBODY_THERE,
  INTERPRETER_NEEDED,
  NO_ROOM,
  ADULT_REFUSED,
  SAFETY,
  OTHER
}
