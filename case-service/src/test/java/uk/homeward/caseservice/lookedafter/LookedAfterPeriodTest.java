package uk.homeward.caseservice.lookedafter;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.lookedafter.Following.Follow;
import uk.homeward.caseservice.lookedafter.Following.FollowAuthorisation;
import uk.homeward.caseservice.lookedafter.Following.FollowBreakdown;
import uk.homeward.caseservice.lookedafter.Following.FollowDischarge;
import uk.homeward.caseservice.lookedafter.Following.FollowReturn;
import uk.homeward.caseservice.lookedafter.Following.FollowReturnToCare;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.ApproveCeasing;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.ChangeEpisode;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeRecorded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.CeasingApproved;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodeChanged;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodStarted;
import uk.homeward.contracts.lookedafter.LookedAfterPeriodId;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.contracts.reunification.ReturnBasis;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class LookedAfterPeriodTest {

  private static final LookedAfterPeriodId ID = new LookedAfterPeriodId(CASE.own("lap-"));
  private static final Map<String, Object> BY_SYSTEM = askedBySystem().about(ID);
  private static final LookedAfterPeriodStarted STARTED =
      new LookedAfterPeriodStarted(
          ID, CASE, on(2025, 1, 10), LegalCode.C2, Placement.U6, Provider.PR1, false);
  private static final EpisodeChanged HOME =
      new EpisodeChanged(
          ID,
          CASE,
          on(2027, 6, 4),
          NewEpisodeReason.P,
          LegalCode.C2,
          Placement.P1,
          Provider.PR0,
          ChangeReason.CARPL,
          true);
  private static final FollowReturn RETURN =
      new FollowReturn(on(2027, 6, 4), true, true, ReturnBasis.PLACEMENT_WITH_PARENTS);

  private final AggregateTestFixture<LookedAfterPeriod> fixture =
      KitFixtures.fixture(LookedAfterPeriod.class);

  @Test
  void a_return_in_care_brings_its_episode_once() {
    fixture.given(STARTED).when(new Follow(RETURN), BY_SYSTEM).expectEvents(HOME);
    fixture.given(STARTED, HOME).when(new Follow(RETURN), BY_SYSTEM).expectNoEvents();
  }

  @Test
  void a_discharge_at_home_ends_the_period() {
    fixture
        .given(STARTED, HOME)
        .when(new Follow(new FollowDischarge(on(2028, 3, 16), ReplacementOrder.NONE)), BY_SYSTEM)
        .expectEvents(
            new LookedAfterPeriodEnded(ID, CASE, on(2028, 3, 16), CeasedReason.E4A, true));
  }

  @Test
  void what_is_entered_late_is_judged_by_how_the_child_stood_that_day() {
    var moved =
        new EpisodeChanged(
            ID,
            CASE,
            on(2027, 9, 1),
            NewEpisodeReason.P,
            LegalCode.C2,
            Placement.U6,
            Provider.PR1,
            ChangeReason.LAREQ,
            true);
    fixture.given(STARTED, HOME, moved).when(new Follow(RETURN), BY_SYSTEM).expectNoEvents();
  }

  @Test
  void a_child_at_home_without_approval_gets_the_episode_when_somebody_approves() {
    fixture
        .given(STARTED, new AbsenceAtHomeRecorded(ID, CASE, on(2027, 3, 1)))
        .when(new Follow(new FollowAuthorisation(on(2027, 3, 3))), BY_SYSTEM)
        .expectEvents(
            new EpisodeChanged(
                ID,
                CASE,
                on(2027, 3, 3),
                NewEpisodeReason.P,
                LegalCode.C2,
                Placement.P1,
                Provider.PR0,
                ChangeReason.CARPL,
                false));
  }

  @Test
  void a_child_who_is_back_where_the_episode_says_is_absent_no_more() {
    fixture
        .given(STARTED, new AbsenceAtHomeRecorded(ID, CASE, on(2027, 3, 1)))
        .when(
            new Follow(new FollowBreakdown(on(2027, 3, 2), Placement.U6, Provider.PR1, null)),
            BY_SYSTEM)
        .expectEvents(new AbsenceAtHomeEnded(ID, CASE, on(2027, 3, 2)));
  }

  @Test
  void ceasing_is_approved_without_ending_anything() {
    fixture
        .given(STARTED)
        .when(
            new ApproveCeasing(on(2027, 6, 1), null),
            asked("gareth", Role.NOMINATED_OFFICER).about(ID))
        .expectEvents(new CeasingApproved(ID, CASE, on(2027, 6, 1), null));
  }

  @Test
  void nothing_follows_for_a_child_who_is_not_looked_after() {
    fixture.givenNoPriorActivity().when(new Follow(RETURN), BY_SYSTEM).expectNoEvents();
  }

  @Test
  void coming_back_into_care_starts_a_period() {
    fixture
        .givenNoPriorActivity()
        .when(
            new Follow(
                new FollowReturnToCare(
                    on(2027, 7, 16), LegalCode.C1, Placement.U6, Provider.PR1, null)),
            BY_SYSTEM)
        .expectEvents(
            new LookedAfterPeriodStarted(
                ID, CASE, on(2027, 7, 16), LegalCode.C1, Placement.U6, Provider.PR1, true));
  }

  @Test
  void a_move_between_carers_keeps_the_legal_status() {
    fixture
        .given(STARTED)
        .when(
            new ChangeEpisode(
                on(2026, 2, 2), Placement.U4, Provider.PR1, false, ChangeReason.CHILD),
            asked("sana", Role.SOCIAL_WORKER).about(ID))
        .expectEvents(
            new EpisodeChanged(
                ID,
                CASE,
                on(2026, 2, 2),
                NewEpisodeReason.P,
                LegalCode.C2,
                Placement.U4,
                Provider.PR1,
                ChangeReason.CHILD,
                false));
  }

  private static Occurred on(int year, int month, int day) {
    return Occurred.on(LocalDate.of(year, month, day));
  }
}
