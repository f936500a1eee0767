package uk.homeward.caseservice.review;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.fixture;

import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.review.DecisionReviewEvent.DecisionFlaggedForReview;
import uk.homeward.contracts.review.DecisionReviewId;

class DecisionReviewTest {

  private static final DecisionReviewId ID = new DecisionReviewId("rev-1");
  private static final Occurred NOTICED = Occurred.parse("2026-11-25T09:00:00Z");
  private static final DecisionFlaggedForReview FLAGGED =
      new DecisionFlaggedForReview(
          ID, CASE, NOTICED, "evt-4", "team-manager", "legal-status", "c2", "v2", "evt-9");

  @Test
  void a_decision_is_flagged_once_for_each_reason_however_often_that_is_delivered() {
    var flag =
        new FlagDecision(NOTICED, "evt-4", "team-manager", "legal-status", "c2", "v2", "evt-9");
    fixture(DecisionReview.class)
        .givenNoPriorActivity()
        .when(flag, askedBySystem().about(ID))
        .expectEvents(FLAGGED);
    fixture(DecisionReview.class)
        .given(FLAGGED)
        .when(flag, askedBySystem().about(ID))
        .expectNoEvents();
  }
}
