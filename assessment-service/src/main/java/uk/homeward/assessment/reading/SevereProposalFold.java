package uk.homeward.assessment.reading;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.classification.ClassificationEvent.SevereConfirmed;
import uk.homeward.contracts.classification.SevereProposalEvent.SevereReclassificationProposed;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Proposals that the risk be classified severe. Confirmations are classifications. */
@Component
class SevereProposalFold extends Fold<CaseEvent> {

  SevereProposalFold() {
    super(CaseEvent.class, "severe_proposal");
  }

  @Override
  protected void fold(CaseEvent event, Rows rows) {
    if (event instanceof SevereReclassificationProposed e)
      rows.add("severe_proposal")
          .set("proposal", e.proposal())
          .set("deadline", e.deadline())
          .set("proposed", e.occurred());
    else if (event instanceof SevereConfirmed e)
      for (var row : rows.all("severe_proposal"))
        if (row.text("confirmed") == null)
          row.set("confirmed", e.occurred()).set("confirmed_by", e.by());
  }
}
