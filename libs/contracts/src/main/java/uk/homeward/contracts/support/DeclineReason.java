package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** Why a support service says no. */
public enum DeclineReason implements Term {
  NOT_READY,
  NOT_LOOKED_AFTER,
  RISK_TOO_HIGH,
  INFORMATION_MISSING,
  OTHER_SERVICE_FITS,
  OTHER
}
