package uk.homeward.contracts.sdq;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to a strengths and difficulties questionnaire. */
public sealed interface SdqEvent extends CaseEvent {

  /** The questionnaire's own band: a score above it is not low. */
  int HIGHEST_LOW_SCORE = 13;

  SdqId questionnaire();

  /**
   * @param score total difficulties, 0 to 40
   */
  record SdqCompleted(
      SdqId questionnaire, CaseId caseId, Occurred occurred, int score, SdqRespondent respondent)
      implements SdqEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SDQ, score <= HIGHEST_LOW_SCORE ? "low" : "not-low"));
    }
  }

  record SdqNotCompleted(SdqId questionnaire, CaseId caseId, Occurred occurred, SdqAbsence reason)
      implements SdqEvent {}
}
