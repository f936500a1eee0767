package uk.homeward.caseservice.history;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.kit.facts.KeptEvents;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Keeps every event of every case, with its envelope, in the table {@code case_event}. */
@Component
class CaseEventFold extends Fold<CaseEvent> {

  private final KeptEvents kept;

  CaseEventFold(KeptEvents kept) {
    super(CaseEvent.class, "case_event");
    this.kept = kept;
  }

  @Override
  protected void fold(CaseEvent event, Rows rows) {
    var heard = rows.heard();
    var row =
        rows.add("case_event")
            .set("event_id", heard.id())
            .set("aggregate", heard.aggregate())
            .set("sequence", heard.version())
            .set("occurred", event.occurred())
            .set("began", event.occurred().start())
            .set("recorded", heard.envelope().recorded());
    kept.columns(event, heard.envelope()).forEach(row::set);
  }
}
