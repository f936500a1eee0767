package uk.homeward.caseservice.summary;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.reunification.ReunificationEvent;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseReopened;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationClosed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationNotPursued;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Every case, and whether it is open. */
@Component
class CaseListFold extends Fold<ReunificationEvent> {

  CaseListFold() {
    super(ReunificationEvent.class, "case_list");
  }

  @Override
  protected void fold(ReunificationEvent event, Rows rows) {
    switch (event) {
      case ReunificationConsidered e ->
          rows.add("case_list")
              .set("opened_at", rows.heard().position())
              .set("child_reference", e.childReference())
              .set("considered", e.occurred())
              .set("state", "open")
              .set("since", e.occurred());
      case ReunificationNotPursued _ -> stands("not-pursued", event, rows);
      case ReunificationClosed _ -> stands("closed", event, rows);
      case CaseReopened _ -> stands("open", event, rows);
      default -> {}
    }
  }

  private static void stands(String state, ReunificationEvent event, Rows rows) {
    rows.the("case_list", event.caseId()).set("state", state).set("since", event.occurred());
  }
}
