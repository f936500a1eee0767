package uk.homeward.assessment.reading;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.assessment.AssessmentEvent;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentCompleted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentDrafted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentNotEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentSignedOff;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentStarted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessorAppointed;
import uk.homeward.contracts.assessment.AssessmentEvent.MidpointSupervisionHeld;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** How far each assessment has come. */
@Component
class AssessmentFold extends Fold<AssessmentEvent> {

  AssessmentFold() {
    super(AssessmentEvent.class, "assessment");
  }

  @Override
  protected void fold(AssessmentEvent event, Rows rows) {
    if (event instanceof AssessorAppointed e)
      rows.add("assessment")
          .set("assessment", e.assessment())
          .set("version", 0)
          .set("stage", "appointed")
          .set("assessor", e.assessor())
          .set("appointed", e.occurred());
    var row = rows.the("assessment", event.assessment()).set("version", rows.heard().version());
    switch (event) {
      case AssessorAppointed _ -> {}
      case AssessmentStarted e ->
          row.set("stage", "started").set("started", e.occurred()).set("target_on", e.targetOn());
      case MidpointSupervisionHeld e ->
          row.set("midpoint_supervision", e.occurred()).set("supervision_notes", e.notes());
      case AssessmentDrafted e -> row.set("stage", "drafted").set("drafted", e.occurred());
      case AssessmentCompleted e ->
          row.set("stage", "completed")
              .set("completed", e.occurred())
              .set("recommendation", e.recommendation());
      case AssessmentEndorsed e ->
          row.set("stage", "endorsed")
              .set("endorsement", "endorsed")
              .set("endorsement_decided", e.occurred());
      case AssessmentNotEndorsed e ->
          row.set("stage", "drafted")
              .set("endorsement", "not-endorsed")
              .set("endorsement_decided", e.occurred())
              .set("endorsement_reason", e.reason());
      case AssessmentSignedOff e -> row.set("stage", "signed-off").set("signed_off", e.occurred());
    }
  }
}
