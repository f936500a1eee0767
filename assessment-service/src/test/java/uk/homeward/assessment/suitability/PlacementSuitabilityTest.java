package uk.homeward.assessment.suitability;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompletePwPAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteReg39Assessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteReunificationRiskAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteViabilityAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.InterviewParent;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.suitability.SuitabilityEvent.ParentInterviewed;
import uk.homeward.contracts.suitability.SuitabilityEvent.PwPAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.Reg39AssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ReunificationRiskAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ViabilityAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityId;
import uk.homeward.contracts.suitability.SuitabilityMatter;
import uk.homeward.contracts.suitability.SuitabilityOutcome;
import uk.homeward.practice.Role;

class PlacementSuitabilityTest {

  static final SuitabilityId SUI = SuitabilityId.of(CASE);
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(SUI);
  static final Occurred MAY_3 = Occurred.on(LocalDate.parse("2027-05-03"));
  static final List<SuitabilityMatter> HOME = List.of(SuitabilityMatter.ACCOMMODATION);

  final AggregateTestFixture<PlacementSuitability> suitability =
      fixture(PlacementSuitability.class);

  @Test
  void a_parent_is_interviewed() {
    var interviewed = new ParentInterviewed(SUI, CASE, MAY_3, HOME, WORDS);
    suitability
        .givenNoPriorActivity()
        .when(new InterviewParent(MAY_3, HOME, words()), KIM)
        .expectEvents(interviewed);
    assertThat(interviewed.establishes())
        .containsExactly(Established.that(Fact.SUITABILITY, "parent-interview", "complete"));
  }

  @Test
  void an_assessment_may_be_made_anew_with_another_outcome() {
    var negative =
        new PwPAssessmentCompleted(SUI, CASE, MAY_3, SuitabilityOutcome.NEGATIVE, HOME, null);
    suitability
        .given(negative)
        .when(new CompletePwPAssessment(MAY_3, SuitabilityOutcome.COMPLETE, HOME, null), KIM)
        .expectEvents(
            new PwPAssessmentCompleted(SUI, CASE, MAY_3, SuitabilityOutcome.COMPLETE, HOME, null));
    assertThat(negative.establishes())
        .containsExactly(Established.that(Fact.SUITABILITY, "placement-with-parents", "negative"));
  }

  @Test
  void ceasing_is_assessed() {
    var completed =
        new Reg39AssessmentCompleted(SUI, CASE, MAY_3, SuitabilityOutcome.COMPLETE, null);
    suitability
        .givenNoPriorActivity()
        .when(new CompleteReg39Assessment(MAY_3, SuitabilityOutcome.COMPLETE, null), KIM)
        .expectEvents(completed);
    assertThat(completed.establishes())
        .containsExactly(Established.that(Fact.SUITABILITY, "ceasing", "complete"));
  }

  @Test
  void a_connected_person_is_assessed_and_perhaps_once_more() {
    var negative =
        new ViabilityAssessmentCompleted(SUI, CASE, MAY_3, SuitabilityOutcome.NEGATIVE, HOME, null);
    assertThat(negative.establishes())
        .containsExactly(Established.that(Fact.SUITABILITY, "viability", "negative"));
    suitability
        .given(negative)
        .when(
            new CompleteViabilityAssessment(MAY_3, SuitabilityOutcome.COMPLETE, HOME, words()), KIM)
        .expectEvents(
            new ViabilityAssessmentCompleted(
                SUI, CASE, MAY_3, SuitabilityOutcome.COMPLETE, HOME, WORDS));
  }

  @Test
  void the_risks_of_a_return_are_assessed() {
    var completed =
        new ReunificationRiskAssessmentCompleted(
            SUI, CASE, MAY_3, SuitabilityOutcome.COMPLETE, HOME, null);
    suitability
        .givenNoPriorActivity()
        .when(
            new CompleteReunificationRiskAssessment(MAY_3, SuitabilityOutcome.COMPLETE, HOME, null),
            KIM)
        .expectEvents(completed);
    assertThat(completed.establishes())
        .containsExactly(Established.that(Fact.SUITABILITY, "risk", "complete"));
  }
}
