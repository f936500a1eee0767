package uk.homeward.caseservice.support;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.support.SupportProgrammeCommand.AgreeSupportPlan;
import uk.homeward.caseservice.support.SupportProgrammeCommand.ExtendProgramme;
import uk.homeward.caseservice.support.SupportProgrammeCommand.Goal;
import uk.homeward.caseservice.support.SupportProgrammeCommand.RecordProgrammeReview;
import uk.homeward.caseservice.support.SupportProgrammeCommand.StartProgramme;
import uk.homeward.caseservice.support.SupportProgrammeCommand.WithdrawSupport;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.support.AgreedGoal;
import uk.homeward.contracts.support.PlanParty;
import uk.homeward.contracts.support.ProgrammeChange;
import uk.homeward.contracts.support.ReviewKind;
import uk.homeward.contracts.support.SupportProgrammeEvent.ProgrammeExtended;
import uk.homeward.contracts.support.SupportProgrammeEvent.ProgrammeReviewHeld;
import uk.homeward.contracts.support.SupportProgrammeEvent.SupportPlanAgreed;
import uk.homeward.contracts.support.SupportProgrammeEvent.SupportProgrammeStarted;
import uk.homeward.contracts.support.SupportProgrammeEvent.SupportWithdrawn;
import uk.homeward.contracts.support.SupportProgrammeId;
import uk.homeward.contracts.support.SupportRecommendation;
import uk.homeward.contracts.support.WithdrawalReason;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class SupportProgrammeTest {

  private static final SupportProgrammeId ID = new SupportProgrammeId("prog-1");
  private static final Occurred DAY = Occurred.parse("2027-02-15");
  private static final LocalDate LATER = LocalDate.of(2027, 5, 10);
  private static final Map<String, Object> BESIDE =
      asked("piet", Role.SUPPORT_PRACTITIONER).about(ID);
  private static final StartProgramme START = new StartProgramme(DAY, "piet");
  private static final SupportPlanAgreed PLANNED = planned(1);
  private static final SupportProgrammeStarted STARTED =
      new SupportProgrammeStarted(ID, CASE, DAY, "piet");
  private static final WithdrawSupport WITHDRAW =
      new WithdrawSupport(
          DAY, WithdrawalReason.COMPLETED, List.of(SupportRecommendation.EARLY_HELP), null);
  private static final SupportWithdrawn WITHDRAWN =
      new SupportWithdrawn(
          ID,
          CASE,
          DAY,
          WithdrawalReason.COMPLETED,
          List.of(SupportRecommendation.EARLY_HELP),
          null);

  private final AggregateTestFixture<SupportProgramme> fixture =
      KitFixtures.fixture(SupportProgramme.class);

  @Test
  void each_agreement_is_a_version_more() {
    fixture.givenNoPriorActivity().when(agree(LATER), BESIDE).expectEvents(PLANNED);
    fixture.given(PLANNED).when(agree(LATER), BESIDE).expectEvents(planned(2));
  }

  @Test
  void it_starts_once_and_under_a_plan() {
    fixture.given(PLANNED).when(START, BESIDE).expectEvents(STARTED);
    refused(fixture.given(PLANNED, STARTED).when(START, BESIDE), "programme-started");
    refused(
        fixture.given(PLANNED, STARTED, WITHDRAWN).when(START, BESIDE), "programme-without-plan");
    fixture
        .given(PLANNED, STARTED, WITHDRAWN, planned(2))
        .when(START, BESIDE)
        .expectEvents(STARTED);
  }

  @Test
  void a_review_that_changes_the_plan_makes_a_version() {
    fixture
        .given(PLANNED, STARTED)
        .when(new RecordProgrammeReview(DAY, ReviewKind.MIDWAY, List.of(), null), BESIDE)
        .expectEvents(reviewed(List.of(), 1));
    var changes = List.of(ProgrammeChange.GOAL_ADDED);
    fixture
        .given(PLANNED, STARTED)
        .when(new RecordProgrammeReview(DAY, ReviewKind.MIDWAY, changes, null), BESIDE)
        .expectEvents(reviewed(changes, 2));
    fixture
        .given(PLANNED, STARTED, reviewed(changes, 2))
        .when(agree(LATER), BESIDE)
        .expectEvents(planned(3));
  }

  @Test
  void only_what_has_begun_is_extended_or_withdrawn() {
    var extend = new ExtendProgramme(DAY, LATER, words());
    refused(fixture.given(PLANNED).when(extend, BESIDE), "programme-not-started");
    refused(fixture.given(PLANNED).when(WITHDRAW, BESIDE), "programme-not-started");
    fixture
        .given(PLANNED, STARTED)
        .when(extend, BESIDE)
        .expectEvents(new ProgrammeExtended(ID, CASE, DAY, LATER, WORDS));
    fixture.given(PLANNED, STARTED).when(WITHDRAW, BESIDE).expectEvents(WITHDRAWN);
    refused(
        fixture.given(PLANNED, STARTED, WITHDRAWN).when(WITHDRAW, BESIDE), "programme-not-started");
  }

  @Test
  void ending_before_completion_is_another_gate() {
    assertThat(WITHDRAW.gate()).isEqualTo(GateKey.WITHDRAW_SUPPORT);
    for (var reason : WithdrawalReason.values())
      if (reason != WithdrawalReason.COMPLETED)
        assertThat(new WithdrawSupport(DAY, reason, WITHDRAW.recommendations(), null).gate())
            .isEqualTo(GateKey.WITHDRAW_SUPPORT_EARLY);
  }

  private static AgreeSupportPlan agree(LocalDate by) {
    return new AgreeSupportPlan(
        DAY, List.of(new Goal(words(), words(), by)), List.of(PlanParty.CHILD), null);
  }

  private static SupportPlanAgreed planned(int version) {
    return new SupportPlanAgreed(
        ID,
        CASE,
        DAY,
        version,
        List.of(new AgreedGoal(WORDS, WORDS, LATER)),
        List.of(PlanParty.CHILD),
        null);
  }

  private static ProgrammeReviewHeld reviewed(List<ProgrammeChange> changes, int version) {
    return new ProgrammeReviewHeld(ID, CASE, DAY, ReviewKind.MIDWAY, changes, version, null);
  }
}
