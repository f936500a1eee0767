package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** Why a support service withdraws. */
public enum WithdrawalReason implements Term {
  COMPLETED,
  BROKE_DOWN,
  FAMILY_DECLINED,
  NOT_PURSUED,
  OTHER_SERVICE_FITS,
  OTHER
}
