package uk.homeward.contracts.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.RiskLevel;

/** First looks, before anybody assesses. */
public sealed interface ScreeningEvent extends CaseEvent {

  ScreeningId screening();

  /** The tool that identifies children who might go home was completed, perhaps once more. */
  record IdentificationToolCompleted(
      ScreeningId screening,
      CaseId caseId,
      Occurred occurred,
      ToolOutcome outcome,
      @Nullable NarrativeRef reasons)
      implements ScreeningEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.IDENTIFICATION_TOOL, outcome.word()));
    }
  }

  /** A short tool, before or instead of an assessment, said how great the risk is. */
  record PreScreeningCompleted(
      ScreeningId screening,
      CaseId caseId,
      Occurred occurred,
      RiskLevel level,
      @Nullable NarrativeRef reasons)
      implements ScreeningEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.RISK_LEVEL, level.word()));
    }
  }
}
