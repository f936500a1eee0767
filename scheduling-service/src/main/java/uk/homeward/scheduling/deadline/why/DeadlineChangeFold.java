package uk.homeward.scheduling.deadline.why;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.kit.facts.KeptEvents;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Every event of every deadline, and which records were put right since. */
@Component
class DeadlineChangeFold extends Fold<CaseEvent> {

  private final KeptEvents kept;

  DeadlineChangeFold(KeptEvents kept) {
    super(CaseEvent.class, "deadline_change", "put_right");
    this.kept = kept;
  }

  @Override
  protected void fold(CaseEvent event, Rows rows) {
    var heard = rows.heard();
    if (event instanceof DeadlineEvent of) {
      var row =
          rows.add("deadline_change").set("deadline", of.deadline()).set("event_id", heard.id());
      kept.columns(event, heard.envelope()).forEach(row::set);
    }
    for (var wrong : event.replaces())
      rows.add("put_right").set("event_id", wrong).set("by_event", heard.id());
  }
}
