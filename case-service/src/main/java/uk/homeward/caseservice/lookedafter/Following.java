package uk.homeward.caseservice.lookedafter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.contracts.reunification.ReturnBasis;

/** What happened elsewhere in a case and may bring a new episode with it. */
sealed interface Following {

  Occurred occurred();

  /** The command that an automation sends. */
  record Follow(Following what) {}

  /**
   * What followed from these events was not so.
   *
   * @param occurred when they were put right
   * @param wrong ids of a record's event and of its corrections
   * @param what follows now; null if nothing does
   */
  record FollowAnew(Occurred occurred, List<String> wrong, @Nullable Following what) {}

  /** The child went home. */
  record FollowReturn(
      Occurred occurred, boolean hasParentalResponsibility, boolean planned, ReturnBasis basis)
      implements Following {}

  /** The child, home already, may be there from now on. */
  record FollowAuthorisation(Occurred occurred) implements Following {}

  /** The child was placed with the parents at once. */
  record FollowImmediatePlacement(Occurred occurred) implements Following {}

  /** The return broke down, and the child went into a placement. */
  record FollowBreakdown(
      Occurred occurred,
      Placement placement,
      @Nullable Provider provider,
      @Nullable ChangeReason changeReason)
      implements Following {}

  /** The child came back into care. */
  record FollowReturnToCare(
      Occurred occurred,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider,
      @Nullable ChangeReason changeReason)
      implements Following {}

  /** A court made an order. */
  record FollowOrder(Occurred occurred, LegalCode legalStatus) implements Following {}

  /** A court discharged the order. */
  record FollowDischarge(Occurred occurred, ReplacementOrder replacedBy) implements Following {}

  /** A court made a special guardianship order. */
  record FollowSpecialGuardianship(Occurred occurred, CeasedReason ceased) implements Following {}
}
