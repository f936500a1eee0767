package uk.homeward.notification.escalation;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.escalation.EscalationEvent;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationAccepted;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationRaised;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationResolved;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Matters carried to somebody more senior, and how far each has come. */
@Component
class EscalationFold extends Fold<EscalationEvent> {

  EscalationFold() {
    super(EscalationEvent.class, "escalation");
  }

  @Override
  protected void fold(EscalationEvent event, Rows rows) {
    if (event instanceof EscalationRaised e)
      rows.add("escalation")
          .set("escalation", e.escalation())
          .set("kind", e.kind())
          .set("rule", e.rule())
          .set("level", e.level())
          .set("roles", e.roles())
          .set("about", e.about())
          .set("occurred", e.occurred())
          .set("grounds", e.grounds())
          .set("state", "raised");
    var row = rows.the("escalation", event.escalation()).set("version", rows.heard().version());
    switch (event) {
      case EscalationRaised _ -> {}
      case EscalationAccepted e ->
          row.set("state", "accepted").set("accepted", e.occurred()).set("accepted_by", e.by());
      case EscalationResolved e ->
          row.set("state", "resolved")
              .set("resolved", e.occurred())
              .set("resolved_by", e.by())
              .set("notes", e.notes());
    }
  }
}
