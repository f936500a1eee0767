package uk.homeward.caseservice.lookedafter;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;

/** How a child stands towards being looked after on some day. */
sealed interface Standing {

  /** Not looked after. */
  record NotLookedAfter() implements Standing {}

  /**
   * Looked after.
   *
   * @param absent whether the child is at home without approval
   */
  record LookedAfter(
      LegalCode legalStatus, Placement placement, @Nullable Provider provider, boolean absent)
      implements Standing {

    LookedAfter away(boolean isAbsent) {
      return new LookedAfter(legalStatus, placement, provider, isAbsent);
    }
  }
}
