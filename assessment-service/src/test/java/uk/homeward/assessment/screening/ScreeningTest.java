package uk.homeward.assessment.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.words;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.screening.ScreeningCommand.CompleteIdentificationTool;
import uk.homeward.assessment.screening.ScreeningCommand.CompletePreScreening;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.ScreeningEvent.IdentificationToolCompleted;
import uk.homeward.contracts.assessment.ScreeningEvent.PreScreeningCompleted;
import uk.homeward.contracts.assessment.ScreeningId;
import uk.homeward.contracts.assessment.ToolOutcome;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.practice.Role;

class ScreeningTest {

  private static final ScreeningId ID = ScreeningId.of(CASE);
  private static final Occurred DAY = Occurred.parse("2026-11-30");

  private final AggregateTestFixture<Screening> screening = fixture(Screening.class);

  @Test
  void the_tool_may_say_no_and_later_yes() {
    var negative = new IdentificationToolCompleted(ID, CASE, DAY, ToolOutcome.NEGATIVE, null);
    assertThat(negative.establishes())
        .containsExactly(Established.that(Fact.IDENTIFICATION_TOOL, "negative"));
    screening
        .given(negative)
        .when(
            new CompleteIdentificationTool(DAY, ToolOutcome.POSITIVE, words()),
            asked("kim", Role.SOCIAL_WORKER).about(ID))
        .expectEvents(new IdentificationToolCompleted(ID, CASE, DAY, ToolOutcome.POSITIVE, WORDS));
  }

  @Test
  void a_pre_screening_says_how_great_the_risk_is() {
    var high = new PreScreeningCompleted(ID, CASE, DAY, RiskLevel.HIGH, WORDS);
    screening
        .givenNoPriorActivity()
        .when(
            new CompletePreScreening(DAY, RiskLevel.HIGH, words()),
            asked("kim", Role.SOCIAL_WORKER).about(ID))
        .expectEvents(high);
    assertThat(high.establishes()).containsExactly(Established.that(Fact.RISK_LEVEL, "high"));
  }
}
