package uk.homeward.assessment.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.suitability.SuitabilityEvent;
import uk.homeward.contracts.suitability.SuitabilityEvent.ParentInterviewed;
import uk.homeward.contracts.suitability.SuitabilityEvent.PwPAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.Reg39AssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ReunificationRiskAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ViabilityAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityOutcome;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Whether a home or a household would do. */
@Component
class SuitabilityFold extends Fold<SuitabilityEvent> {

  SuitabilityFold() {
    super(SuitabilityEvent.class, "suitability_assessment");
  }

  @Override
  protected void fold(SuitabilityEvent event, Rows rows) {
    var row = rows.add("suitability_assessment").set("occurred", event.occurred());
    switch (event) {
      case ParentInterviewed e ->
          row.set("kind", "parent-interview")
              .set("outcome", SuitabilityOutcome.COMPLETE)
              .set("considered", e.considered())
              .set("findings", e.findings());
      case PwPAssessmentCompleted e ->
          row.set("kind", "placement-with-parents")
              .set("outcome", e.outcome())
              .set("considered", e.considered())
              .set("findings", e.findings());
      case ViabilityAssessmentCompleted e ->
          row.set("kind", "viability")
              .set("outcome", e.outcome())
              .set("considered", e.considered())
              .set("findings", e.findings());
      case ReunificationRiskAssessmentCompleted e ->
          row.set("kind", "risk")
              .set("outcome", e.outcome())
              .set("considered", e.considered())
              .set("findings", e.findings());
      case Reg39AssessmentCompleted e ->
          row.set("kind", "ceasing")
              .set("outcome", e.outcome())
              .set("considered", List.of())
              .set("findings", e.findings());
    }
  }
}
