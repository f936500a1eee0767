package uk.homeward.assessment.reading;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.assessment.ScreeningEvent;
import uk.homeward.contracts.assessment.ScreeningEvent.IdentificationToolCompleted;
import uk.homeward.contracts.assessment.ScreeningEvent.PreScreeningCompleted;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** First looks at whether a return is thinkable. */
@Component
class ScreeningFold extends Fold<ScreeningEvent> {

  ScreeningFold() {
    super(ScreeningEvent.class, "screening");
  }

  @Override
  protected void fold(ScreeningEvent event, Rows rows) {
    var row = rows.add("screening").set("occurred", event.occurred());
    switch (event) {
      case IdentificationToolCompleted e ->
          row.set("kind", "identification-tool")
              .set("outcome", e.outcome())
              .set("reasons", e.reasons());
      case PreScreeningCompleted e ->
          row.set("kind", "pre-screening").set("outcome", e.level()).set("reasons", e.reasons());
    }
  }
}
