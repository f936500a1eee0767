package uk.homeward.assessment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.agreement.AgreementCommand.AgreeGoal;
import uk.homeward.assessment.agreement.AgreementCommand.RecordGoalProgress;
import uk.homeward.assessment.agreement.AgreementCommand.SignParentalAgreement;
import uk.homeward.assessment.agreement.AgreementCommand.UpdateParentalAgreement;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementProposed;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementSigned;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementUpdated;
import uk.homeward.contracts.agreement.AgreementEvent.GoalAgreed;
import uk.homeward.contracts.agreement.AgreementEvent.GoalProgressRecorded;
import uk.homeward.contracts.agreement.AgreementId;
import uk.homeward.contracts.agreement.AgreementParty;
import uk.homeward.contracts.agreement.GoalProgress;
import uk.homeward.practice.Role;

class ParentalAgreementTest {

  static final AgreementId AGR = new AgreementId("agr-1");
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(AGR);
  static final Occurred FEB_10 = Occurred.on(LocalDate.parse("2027-02-10"));
  static final LocalDate MAY = LocalDate.parse("2027-05-01");
  static final AgreementProposed PROPOSED = new AgreementProposed(AGR, CASE, FEB_10);
  static final GoalAgreed GOAL =
      new GoalAgreed(AGR, CASE, FEB_10, 1, WORDS, WORDS, MAY, null, false);
  static final AgreementSigned SIGNED =
      new AgreementSigned(AGR, CASE, FEB_10, List.of(AgreementParty.MOTHER));

  final AggregateTestFixture<ParentalAgreement> agreement = fixture(ParentalAgreement.class);

  @Test
  void goals_are_numbered_measurable_and_dated() {
    agreement.given(PROPOSED).when(goal(), KIM).expectEvents(GOAL);
    agreement
        .given(PROPOSED, GOAL)
        .when(goal(), KIM)
        .expectEvents(new GoalAgreed(AGR, CASE, FEB_10, 2, WORDS, WORDS, MAY, null, false));
  }

  @Test
  void without_a_goal_there_is_nothing_to_sign() {
    refused(agreement.given(PROPOSED).when(sign(), KIM), "no-goal");
    agreement.given(PROPOSED, GOAL).when(sign(), KIM).expectEvents(SIGNED);
  }

  @Test
  void it_is_signed_again_only_when_something_changed() {
    refused(agreement.given(PROPOSED, GOAL, SIGNED).when(sign(), KIM), "already-signed");
    agreement
        .given(PROPOSED, GOAL, SIGNED, new AgreementUpdated(AGR, CASE, FEB_10, null))
        .when(sign(), KIM)
        .expectEvents(SIGNED);
  }

  @Test
  void a_goal_more_does_not_unsign_it() {
    var second = new GoalAgreed(AGR, CASE, FEB_10, 2, WORDS, WORDS, MAY, null, true);
    agreement.given(PROPOSED, GOAL, SIGNED).when(goal(), KIM).expectEvents(second);
    assertThat(second.establishes()).isEmpty();
  }

  @Test
  void progress_is_of_a_goal_that_there_is() {
    agreement
        .given(PROPOSED, GOAL)
        .when(new RecordGoalProgress(FEB_10, 1, GoalProgress.ON_TRACK, null), KIM)
        .expectEvents(new GoalProgressRecorded(AGR, CASE, FEB_10, 1, GoalProgress.ON_TRACK, null));
    refused(
        agreement
            .given(PROPOSED, GOAL)
            .when(new RecordGoalProgress(FEB_10, 2, GoalProgress.NONE, null), KIM),
        "no-such-goal");
  }

  @Test
  void only_what_is_signed_is_gone_through_again() {
    refused(
        agreement.given(PROPOSED, GOAL).when(new UpdateParentalAgreement(FEB_10, null), KIM),
        "not-signed");
  }

  private static AgreeGoal goal() {
    return new AgreeGoal(FEB_10, words(), words(), MAY, null);
  }

  private static SignParentalAgreement sign() {
    return new SignParentalAgreement(FEB_10, List.of(AgreementParty.MOTHER));
  }
}
