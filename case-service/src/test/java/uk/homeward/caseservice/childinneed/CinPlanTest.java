package uk.homeward.caseservice.childinneed;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.refused;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.childinneed.CinPlanCommand.CloseCinPlan;
import uk.homeward.caseservice.childinneed.CinPlanCommand.OpenCinPlan;
import uk.homeward.caseservice.childinneed.CinPlanCommand.RecordCinReview;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.childinneed.CinClosure;
import uk.homeward.contracts.childinneed.CinPlanEvent.CinClosed;
import uk.homeward.contracts.childinneed.CinPlanEvent.CinPlanOpened;
import uk.homeward.contracts.childinneed.CinPlanEvent.CinReviewHeld;
import uk.homeward.contracts.childinneed.CinPlanId;
import uk.homeward.contracts.childinneed.ReviewChair;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class CinPlanTest {

  private static final CinPlanId ID = new CinPlanId(CASE.own("cin-"));
  private static final Occurred DAY = Occurred.parse("2027-06-04");
  private static final Map<String, Object> BESIDE = asked("nadia", Role.SOCIAL_WORKER).about(ID);
  private static final CinPlanOpened OPENED = new CinPlanOpened(ID, CASE, DAY);
  private static final CinClosed CLOSED = new CinClosed(ID, CASE, DAY, CinClosure.CIN_RC7);

  private final AggregateTestFixture<CinPlan> fixture = KitFixtures.fixture(CinPlan.class);

  @Test
  void it_is_opened_reviewed_and_closed() {
    fixture.givenNoPriorActivity().when(new OpenCinPlan(DAY), BESIDE).expectEvents(OPENED);
    fixture
        .given(OPENED)
        .when(new RecordCinReview(DAY, ReviewChair.IRO), BESIDE)
        .expectEvents(new CinReviewHeld(ID, CASE, DAY, ReviewChair.IRO));
    fixture
        .given(OPENED)
        .when(new CloseCinPlan(DAY, CinClosure.CIN_RC7), BESIDE)
        .expectEvents(CLOSED);
    fixture.given(OPENED, CLOSED).when(new OpenCinPlan(DAY), BESIDE).expectEvents(OPENED);
  }

  @Test
  void it_opens_at_once_unless_it_is_open() {
    var beside = askedBySystem().about(ID);
    fixture.givenNoPriorActivity().when(new OpenCinPlanAtOnce(DAY), beside).expectEvents(OPENED);
    fixture.given(OPENED).when(new OpenCinPlanAtOnce(DAY), beside).expectNoEvents();
    fixture.given(OPENED, CLOSED).when(new OpenCinPlanAtOnce(DAY), beside).expectEvents(OPENED);
  }

  @Test
  void a_plan_that_life_or_law_ended_did_not_end_by_decision() {
    assertThat(CLOSED.establishes()).containsExactly(Established.that(Fact.CIN_PLAN, "closed"));
    var guardianship = new CinClosed(ID, CASE, DAY, CinClosure.CIN_RC4);
    assertThat(guardianship.establishes())
        .containsExactly(Established.that(Fact.CIN_PLAN, "lapsed"));
  }

  @Test
  void a_code_for_age_exempts_nobody() {
    assertThat(new CloseCinPlan(DAY, CinClosure.CIN_RC6).gate()).isEqualTo(GateKey.CLOSE_CIN_PLAN);
    assertThat(new CloseCinPlan(DAY, CinClosure.CIN_RC5).gate())
        .isEqualTo(GateKey.CLOSE_CIN_PLAN_EXEMPT);
  }

  @Test
  void only_an_open_plan_is_reviewed_and_only_a_closed_one_opened() {
    refused(fixture.given(OPENED).when(new OpenCinPlan(DAY), BESIDE), "cin-plan-open");
    refused(
        fixture.given(OPENED, CLOSED).when(new RecordCinReview(DAY, ReviewChair.IRO), BESIDE),
        "cin-plan-not-open");
  }
}
