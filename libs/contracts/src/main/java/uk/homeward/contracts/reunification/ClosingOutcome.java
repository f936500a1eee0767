package uk.homeward.contracts.reunification;

import uk.homeward.contracts.Term;

/** How a case ended. */
public enum ClosingOutcome implements Term {
  SUSTAINED,
  BROKEN_DOWN,
  RETURNED_TO_CARE,
  NOT_PURSUED,
  SEVERE,
  TRANSFERRED,
  TURNED_EIGHTEEN,
  SPECIAL_GUARDIANSHIP,
  DIED,
  OPENED_IN_ERROR
}
