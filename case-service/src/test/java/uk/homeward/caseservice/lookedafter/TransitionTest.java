package uk.homeward.caseservice.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.contracts.lookedafter.LegalCode.C1;
import static uk.homeward.contracts.lookedafter.LegalCode.C2;
import static uk.homeward.contracts.lookedafter.LegalCode.V2;
import static uk.homeward.contracts.lookedafter.Placement.P1;
import static uk.homeward.contracts.lookedafter.Placement.U3;
import static uk.homeward.contracts.lookedafter.Placement.U6;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import uk.homeward.caseservice.lookedafter.Transition.Absence;
import uk.homeward.caseservice.lookedafter.Transition.AbsenceOver;
import uk.homeward.caseservice.lookedafter.Transition.Change;
import uk.homeward.caseservice.lookedafter.Transition.End;
import uk.homeward.caseservice.lookedafter.Transition.Nothing;
import uk.homeward.caseservice.lookedafter.Transition.Start;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.contracts.reunification.ReturnBasis;

/** Each row of the national return's table of transitions. */
class TransitionTest {

  private static final Occurred DAY = Occurred.on(LocalDate.of(2027, 6, 4));
  private static final LookedAfter FOSTERED_C2 = standing(C2, U6, Provider.PR1);
  private static final LookedAfter FOSTERED_V2 = standing(V2, U6, Provider.PR1);
  private static final LookedAfter HOME_C1 = standing(C1, P1, Provider.PR0);
  private static final LookedAfter HOME_C2 = standing(C2, P1, Provider.PR0);

  @Test
  void in_care_and_placed_with_parents() {
    assertThat(after(FOSTERED_C2, home(true, true, ReturnBasis.PLACEMENT_WITH_PARENTS)))
        .isEqualTo(changed(NewEpisodeReason.P, HOME_C2, ChangeReason.CARPL));
  }

  @Test
  void a_care_order_is_made_while_at_home() {
    assertThat(after(HOME_C1, new FollowOrder(DAY, C2)))
        .isEqualTo(changed(NewEpisodeReason.L, HOME_C2, null));
  }

  @Test
  void by_agreement_and_home_as_planned() {
    assertThat(after(FOSTERED_V2, home(true, true, ReturnBasis.S20)))
        .isEqualTo(new End(CeasedReason.E4A, true));
  }

  @Test
  void by_agreement_and_removed() {
    assertThat(after(FOSTERED_V2, home(true, false, ReturnBasis.NONE)))
        .isEqualTo(new End(CeasedReason.E4B, false));
  }

  @Test
  void by_agreement_and_to_a_relative_without_parental_responsibility() {
    assertThat(after(FOSTERED_V2, home(false, true, ReturnBasis.S20)))
        .isEqualTo(new End(CeasedReason.E13, true));
  }

  @Test
  void the_order_is_discharged_at_home() {
    assertThat(after(HOME_C2, new FollowDischarge(DAY, ReplacementOrder.NONE)))
        .isEqualTo(new End(CeasedReason.E4A, true));
    assertThat(after(HOME_C2, new FollowDischarge(DAY, ReplacementOrder.CHILD_ARRANGEMENTS_ORDER)))
        .isEqualTo(new End(CeasedReason.E41, true));
  }

  @Test
  void in_care_and_to_kin_with_temporary_approval() {
    assertThat(after(FOSTERED_C2, home(false, true, ReturnBasis.REG_24)))
        .isEqualTo(changed(NewEpisodeReason.P, standing(C2, U3, Provider.PR1), ChangeReason.CARPL));
  }

  @Test
  void kin_become_special_guardians() {
    var kin = standing(C2, U3, Provider.PR1);
    assertThat(after(kin, new FollowSpecialGuardianship(DAY, CeasedReason.E45)))
        .isEqualTo(new End(CeasedReason.E45, true));
    assertThat(after(new NotLookedAfter(), new FollowSpecialGuardianship(DAY, CeasedReason.E47)))
        .isEqualTo(new Nothing());
  }

  @Test
  void breakdown_while_placed_with_parents() {
    assertThat(after(HOME_C1, new FollowBreakdown(DAY, U6, Provider.PR1, ChangeReason.LAREQ)))
        .isEqualTo(changed(NewEpisodeReason.P, standing(C1, U6, Provider.PR1), ChangeReason.LAREQ));
  }

  @Test
  void back_into_care_after_ceasing() {
    assertThat(after(new NotLookedAfter(), new FollowReturnToCare(DAY, C1, U6, Provider.PR1, null)))
        .isEqualTo(new Start(standing(C1, U6, Provider.PR1)));
  }

  @Test
  void in_care_at_home_without_approval_stays_as_it_was_until_somebody_decides() {
    var away = FOSTERED_C2.away(true);
    assertThat(after(FOSTERED_C2, home(true, false, ReturnBasis.NONE))).isEqualTo(new Absence());
    assertThat(after(away, home(true, false, ReturnBasis.NONE))).isEqualTo(new Nothing());
    assertThat(after(away, new FollowAuthorisation(DAY)))
        .isEqualTo(changed(NewEpisodeReason.P, HOME_C2, ChangeReason.CARPL));
    assertThat(after(away, new FollowBreakdown(DAY, U6, Provider.PR1, null)))
        .isEqualTo(new AbsenceOver());
    assertThat(after(away, new FollowOrder(DAY, C2))).isEqualTo(new Nothing());
  }

  @Test
  void an_authorisation_before_the_return_changes_nothing_but_an_immediate_placement_does() {
    assertThat(after(FOSTERED_C2, new FollowAuthorisation(DAY))).isEqualTo(new Nothing());
    assertThat(after(FOSTERED_C2, new FollowImmediatePlacement(DAY)))
        .isEqualTo(changed(NewEpisodeReason.P, HOME_C2, ChangeReason.CARPL));
  }

  @Test
  void order_and_placement_on_one_day_are_one_change() {
    assertThat(
            after(HOME_C1, new FollowReturnToCare(DAY, C2, U6, Provider.PR1, ChangeReason.CHILD)))
        .isEqualTo(changed(NewEpisodeReason.B, standing(C2, U6, Provider.PR1), ChangeReason.CHILD));
  }

  @Test
  void the_same_again_changes_nothing() {
    assertThat(after(HOME_C2, home(true, true, ReturnBasis.PLACEMENT_WITH_PARENTS)))
        .isEqualTo(new Nothing());
    assertThat(after(HOME_C2, new FollowOrder(DAY, C2))).isEqualTo(new Nothing());
    assertThat(after(new NotLookedAfter(), home(true, true, ReturnBasis.S20)))
        .isEqualTo(new Nothing());
  }

  private static Transition after(Standing before, Following what) {
    return Transition.of(before, what);
  }

  private static FollowReturn home(
      boolean parentalResponsibility, boolean planned, ReturnBasis basis) {
    return new FollowReturn(DAY, parentalResponsibility, planned, basis);
  }

  private static LookedAfter standing(LegalCode status, Placement placement, Provider provider) {
    return new LookedAfter(status, placement, provider, false);
  }

  private static Change changed(
      NewEpisodeReason rne, LookedAfter now, @Nullable ChangeReason reason) {
    return new Change(rne, now, reason);
  }
}
