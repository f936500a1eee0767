package uk.homeward.contracts.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.contracts.Established.that;

import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnedToCare;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationBrokeDown;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationClosed;

class ReunificationEventTest {

  private static final CaseId CASE = new CaseId("case-7");
  private static final Occurred NIGHT = Occurred.parse("2027-10-31T01:30:00Z");

  @Test
  void what_one_return_was_assessed_and_approved_on_serves_no_second_one() {
    var brokeDown =
        new ReunificationBrokeDown(CASE, NIGHT, BreakdownReason.HARM, Placement.U6, null, null);
    var inCareAgain = new ReturnedToCare(CASE, NIGHT, LegalCode.V2, Placement.U6, null, null);
    for (var event : new ReunificationEvent[] {brokeDown, inCareAgain})
      assertThat(event.establishes())
          .contains(
              that(Fact.CHILD_VIEWS, "lapsed"),
              that(Fact.SUITABILITY, "placement-with-parents", "lapsed"),
              that(Fact.SUITABILITY, "risk", "lapsed"),
              that(Fact.SUITABILITY, "ceasing", "lapsed"),
              that(Fact.PLACEMENT_WITH_PARENTS_AGREEMENT, "lapsed"),
              that(Fact.CEASING_APPROVAL, "lapsed"));
  }

  @Test
  void whoever_steps_away_from_a_child_who_stayed_home_ends_the_support() {
    assertThat(new ReunificationClosed(CASE, NIGHT, ClosingOutcome.SUSTAINED, 12).establishes())
        .containsExactly(that(Fact.CASE, "closed"), that(Fact.SUPPORT, "ended"));
    assertThat(new ReunificationClosed(CASE, NIGHT, ClosingOutcome.TRANSFERRED, 4).establishes())
        .containsExactly(that(Fact.CASE, "closed"));
  }
}
