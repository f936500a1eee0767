package uk.homeward.contracts.review;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to a decision that is to be looked at again. */
public sealed interface DecisionReviewEvent extends CaseEvent {

  DecisionReviewId review();

  /**
   * A fact that a decision relied on is known by now to have stood otherwise when it was decided.
   * It undoes nothing.
   *
   * @param occurred the moment when that became known
   * @param decision id of the decision's event
   * @param role word of the role in which it was decided; null if that is not known
   * @param fact name of the fact
   * @param reliedOn the value that the decision relied on
   * @param was the value as it was then, as is known now; null if there was none
   * @param by id of the event that made it known
   */
  record DecisionFlaggedForReview(
      DecisionReviewId review,
      CaseId caseId,
      Occurred occurred,
      String decision,
      @Nullable String role,
      String fact,
      String reliedOn,
      @Nullable String was,
      String by)
      implements DecisionReviewEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.DECISION_REVIEW, "due"));
    }
  }
}
