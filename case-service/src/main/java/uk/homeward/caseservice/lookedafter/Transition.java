package uk.homeward.caseservice.lookedafter;

import static uk.homeward.contracts.lookedafter.ChangeReason.CARPL;

import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.lookedafter.Following.FollowAuthorisation;
import uk.homeward.caseservice.lookedafter.Following.FollowBreakdown;
import uk.homeward.caseservice.lookedafter.Following.FollowDischarge;
import uk.homeward.caseservice.lookedafter.Following.FollowImmediatePlacement;
import uk.homeward.caseservice.lookedafter.Following.FollowOrder;
import uk.homeward.caseservice.lookedafter.Following.FollowReturn;
import uk.homeward.caseservice.lookedafter.Following.FollowReturnToCare;
import uk.homeward.caseservice.lookedafter.Following.FollowSpecialGuardianship;
import uk.homeward.caseservice.lookedafter.Standing.LookedAfter;
import uk.homeward.caseservice.lookedafter.Standing.NotLookedAfter;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;

/** The national return's table: from how a child stood, and what happened, to what follows. */
sealed interface Transition {

  /** Nothing changes. */
  record Nothing() implements Transition {}

  /** The child begins to be looked after. */
  record Start(LookedAfter now) implements Transition {}

  /** One episode ends and another begins. */
  record Change(NewEpisodeReason rne, LookedAfter now, @Nullable ChangeReason changeReason)
      implements Transition {}

  /** The child is no longer looked after. */
  record End(CeasedReason rec, boolean planned) implements Transition {}

  /** In care and at home without approval: the episode stays as it is. */
  record Absence() implements Transition {}

  /** Back from that. */
  record AbsenceOver() implements Transition {}

  /** What follows from this for a child who stood like that. */
  static Transition of(Standing before, Following what) {
    return switch (before) {
      case NotLookedAfter _ ->
          what instanceof FollowReturnToCare r
              ? new Start(new LookedAfter(r.legalStatus(), r.placement(), r.provider(), false))
              : new Nothing();
      case LookedAfter was -> of(was, what);
    };
  }

  private static Transition of(LookedAfter was, Following what) {
    return switch (what) {
      case FollowReturn r -> home(was, r);
      case FollowAuthorisation _ -> was.absent() ? withParents(was) : new Nothing();
      case FollowImmediatePlacement _ -> withParents(was);
      case FollowBreakdown b ->
          change(was, was.legalStatus(), b.placement(), b.provider(), b.changeReason());
      case FollowReturnToCare r ->
          change(was, r.legalStatus(), r.placement(), r.provider(), r.changeReason());
      case FollowOrder o ->
          o.legalStatus() == LegalCode.NONE || o.legalStatus() == was.legalStatus()
              ? new Nothing()
              : change(was, o.legalStatus(), was.placement(), was.provider(), null);
      case FollowDischarge d -> discharged(was, d);
      case FollowSpecialGuardianship s -> new End(s.ceased(), true);
    };
  }

  private static Transition home(LookedAfter was, FollowReturn r) {
    if (!staysLookedAfter(was.legalStatus()))
      return new End(
          !r.hasParentalResponsibility()
              ? CeasedReason.E13
              : r.planned() ? CeasedReason.E4A : CeasedReason.E4B,
          r.planned());
    return switch (r.basis()) {
      case PLACEMENT_WITH_PARENTS -> withParents(was);
      case REG_24 -> change(was, was.legalStatus(), Placement.U3, Provider.PR1, CARPL);
      case S20, NONE ->
          was.absent() || was.placement().withParents() ? new Nothing() : new Absence();
    };
  }

  private static boolean staysLookedAfter(LegalCode legalStatus) {
    return legalStatus.inCare() || legalStatus == LegalCode.E1;
  }

  private static Transition withParents(LookedAfter was) {
    return was.legalStatus().inCare()
        ? change(was, was.legalStatus(), Placement.P1, Provider.PR0, CARPL)
        : new Nothing();
  }

  private static Transition discharged(LookedAfter was, FollowDischarge d) {
    if (d.replacedBy() == ReplacementOrder.CHILD_ARRANGEMENTS_ORDER)
      return new End(CeasedReason.E41, true);
    return was.placement().withParents() || was.absent()
        ? new End(CeasedReason.E4A, true)
        : new Nothing();
  }

  private static Transition change(
      LookedAfter was,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider,
      @Nullable ChangeReason reason) {
    var moves = placement != was.placement() || (provider != null && provider != was.provider());
    var order = legalStatus != was.legalStatus();
    if (!moves && !order) return was.absent() ? new AbsenceOver() : new Nothing();
    var absent = !moves && was.absent();
    var now = new LookedAfter(legalStatus, placement, moves ? provider : was.provider(), absent);
    return new Change(reason(order, moves, false), now, moves ? reason : null);
  }

  /** Why a new episode begins, by what changed. */
  static NewEpisodeReason reason(boolean order, boolean moves, boolean sameCarer) {
    if (!moves) return NewEpisodeReason.L;
    if (sameCarer) return order ? NewEpisodeReason.U : NewEpisodeReason.T;
    return order ? NewEpisodeReason.B : NewEpisodeReason.P;
  }
}
