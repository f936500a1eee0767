package uk.homeward.assessment.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.agreement.AgreementEvent;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementProposed;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementSigned;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementUpdated;
import uk.homeward.contracts.agreement.AgreementEvent.GoalAgreed;
import uk.homeward.contracts.agreement.AgreementEvent.GoalProgressRecorded;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Agreements with parents, and how each goal comes on. */
@Component
class ParentalAgreementFold extends Fold<AgreementEvent> {

  ParentalAgreementFold() {
    super(AgreementEvent.class, "parental_agreement", "agreement_goal");
  }

  @Override
  protected void fold(AgreementEvent event, Rows rows) {
    if (event instanceof AgreementProposed e)
      rows.add("parental_agreement")
          .set("agreement", e.agreement())
          .set("proposed", e.occurred())
          .set("parties", List.of());
    var row =
        rows.the("parental_agreement", event.agreement()).set("version", rows.heard().version());
    switch (event) {
      case AgreementProposed _ -> {}
      case GoalAgreed e ->
          rows.add("agreement_goal")
              .set("agreement", e.agreement())
              .set("number", e.number())
              .set("agreed", e.occurred())
              .set("goal", e.goal())
              .set("measure", e.measure())
              .set("by_date", e.by())
              .set("support", e.support());
      case GoalProgressRecorded e ->
          rows.the("agreement_goal", e.agreement(), e.number())
              .set("progress", e.progress())
              .set("looked_at", e.occurred())
              .set("evidence", e.evidence());
      case AgreementSigned e -> row.set("signed", e.occurred()).set("parties", e.parties());
      case AgreementUpdated e -> row.set("updated", e.occurred()).set("changes", e.changes());
    }
  }
}
