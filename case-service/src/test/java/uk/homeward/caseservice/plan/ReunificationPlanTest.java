package uk.homeward.caseservice.plan;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.AcceptFamilyPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.AgreeReunificationPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.DraftPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.SetContingencyPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.SharePlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.TaperSupport;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.UpdatePlan;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.plan.PlanKind;
import uk.homeward.contracts.plan.ReunificationPlanEvent;
import uk.homeward.contracts.plan.ReunificationPlanEvent.ContingencyPlanSet;
import uk.homeward.contracts.plan.ReunificationPlanEvent.FamilyPlanAccepted;
import uk.homeward.contracts.plan.ReunificationPlanEvent.PlanDrafted;
import uk.homeward.contracts.plan.ReunificationPlanEvent.PlanShared;
import uk.homeward.contracts.plan.ReunificationPlanEvent.PlanUpdated;
import uk.homeward.contracts.plan.ReunificationPlanEvent.ReunificationPlanAgreed;
import uk.homeward.contracts.plan.ReunificationPlanEvent.SupportTapered;
import uk.homeward.contracts.plan.ReunificationPlanId;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ReunificationPlanTest {

  private static final ReunificationPlanId ID = new ReunificationPlanId(CASE.own("plan-"));
  private static final Occurred DAY = Occurred.parse("2027-02-18");
  private static final Map<String, Object> BESIDE = asked("sana", Role.SOCIAL_WORKER).about(ID);
  private static final ReunificationPlanAgreed AGREED =
      new ReunificationPlanAgreed(ID, CASE, DAY, PlanKind.SUPPORT, 1, List.of("carer"), null);

  private final AggregateTestFixture<ReunificationPlan> fixture =
      KitFixtures.fixture(ReunificationPlan.class);

  @Test
  void each_kind_has_its_own_versions() {
    fixture
        .given(AGREED)
        .when(new UpdatePlan(DAY, PlanKind.SUPPORT, null), BESIDE)
        .expectEvents(new PlanUpdated(ID, CASE, DAY, PlanKind.SUPPORT, 2, null));
    fixture
        .given(AGREED)
        .when(new AgreeReunificationPlan(DAY, PlanKind.MOVE_HOME, List.of("carer"), null), BESIDE)
        .expectEvents(
            new ReunificationPlanAgreed(
                ID, CASE, DAY, PlanKind.MOVE_HOME, 1, List.of("carer"), null));
  }

  @Test
  void only_what_is_agreed_is_changed_or_shared() {
    refused(
        fixture.given(AGREED).when(new UpdatePlan(DAY, PlanKind.TRANSITION, null), BESIDE),
        "plan-not-agreed");
    fixture
        .given(AGREED)
        .when(new SharePlan(DAY, List.of("team-around-the-child")), BESIDE)
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void every_other_act_says_what_happened() {
    says(
        new DraftPlan(DAY, PlanKind.SUPPORT, words()),
        new PlanDrafted(ID, CASE, DAY, PlanKind.SUPPORT, WORDS));
    says(
        new SetContingencyPlan(DAY, words(), null),
        new ContingencyPlanSet(ID, CASE, DAY, WORDS, null));
    says(
        new AcceptFamilyPlan(DAY, new MeetingId("mtg-2")),
        new FamilyPlanAccepted(ID, CASE, DAY, "mtg-2"));
    says(
        new SharePlan(DAY, List.of("team-around-the-child")),
        new PlanShared(ID, CASE, DAY, List.of("team-around-the-child")));
    says(new TaperSupport(DAY), new SupportTapered(ID, CASE, DAY));
  }

  private void says(Object act, ReunificationPlanEvent event) {
    fixture.given(AGREED).when(act, BESIDE).expectEvents(event);
  }
}
