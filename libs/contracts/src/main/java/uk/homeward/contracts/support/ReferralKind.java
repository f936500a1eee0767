package uk.homeward.contracts.support;

import uk.homeward.contracts.Term;

/** What a referral is made with. */
public enum ReferralKind implements Term {
  ASSESSMENT,
  REFERRAL_FORM
}
