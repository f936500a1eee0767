package uk.homeward.assessment.reading;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.sdq.SdqEvent;
import uk.homeward.contracts.sdq.SdqEvent.SdqCompleted;
import uk.homeward.contracts.sdq.SdqEvent.SdqNotCompleted;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Strengths and difficulties questionnaires, and why one was not filled in. */
@Component
class SdqFold extends Fold<SdqEvent> {

  SdqFold() {
    super(SdqEvent.class, "sdq");
  }

  @Override
  protected void fold(SdqEvent event, Rows rows) {
    var row = rows.add("sdq").set("sdq", event.questionnaire()).set("occurred", event.occurred());
    switch (event) {
      case SdqCompleted e -> row.set("score", e.score()).set("respondent", e.respondent());
      case SdqNotCompleted e -> row.set("reason", e.reason());
    }
  }
}
