package uk.homeward.assessment.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.assessment.reading.RiskClassifications.ShownFactor;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.classification.ClassificationEvent;
import uk.homeward.contracts.classification.ClassificationEvent.ClassificationShared;
import uk.homeward.contracts.classification.ClassificationEvent.RiskClassified;
import uk.homeward.contracts.classification.ClassificationEvent.RiskReclassified;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.classification.WeighedFactor;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Row;
import uk.homeward.kit.readmodel.Rows;

/** Every classification of the risk, and to whom it was explained. */
@Component
class RiskClassificationFold extends Fold<ClassificationEvent> {

  private final JsonMapper json;

  RiskClassificationFold(JsonMapper json) {
    super(ClassificationEvent.class, "risk_classification", "classification_share");
    this.json = json;
  }

  @Override
  protected void fold(ClassificationEvent event, Rows rows) {
    switch (event) {
      case RiskClassified e ->
          classified(rows, e, e.number(), e.level(), e.factors(), e.participants(), e.analysis())
              .set("kind", e.kind())
              .set("sustained_since", e.sustainedSince());
      case RiskReclassified e ->
          classified(rows, e, e.number(), e.level(), e.factors(), e.participants(), e.analysis())
              .set("kind", "again");
      case ClassificationShared e ->
          rows.add("classification_share")
              .set("number", e.number())
              .set("audience", e.to())
              .set("format", e.format())
              .set("occurred", e.occurred());
      default -> {}
    }
  }

  private Row classified(
      Rows rows,
      ClassificationEvent event,
      int number,
      RiskLevel level,
      List<WeighedFactor> factors,
      Map<String, String> participants,
      @Nullable NarrativeRef analysis) {
    return rows.add("risk_classification")
        .set("number", number)
        .set("level", level)
        .set("occurred", event.occurred())
        .set("factors", json.writeValueAsString(factors.stream().map(ShownFactor::of).toList()))
        .set("participants", json.writeValueAsString(participants))
        .set("analysis", analysis);
  }
}
