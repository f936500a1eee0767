package uk.homeward.caseservice.deviation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.deviation.PolicyDeviationId;
import uk.homeward.kit.Automations;
import uk.homeward.kit.acting.Enveloping;

/** The event itself says what was not in place; here each such rule becomes visible by itself. */
@Component
@DisallowReplay
@ProcessingGroup("case-automations")
class WhenARuleIsDepartedFromThenItIsRecorded {

  private final Automations automations;

  WhenARuleIsDepartedFromThenItIsRecorded(Automations automations) {
    this.automations = automations;
  }

  @EventHandler
  void on(CaseEvent e, EventMessage<?> event) {
    if (!Enveloping.isFirst(event.getMetaData())) return; // the others came of the same act
    for (var compliance : Envelope.from(event.getMetaData()).compliance()) {
      if (compliance.outcome() != Outcome.DEVIATED) continue;
      var rule = compliance.ruleId();
      automations.send(
          Automations.Cause.of(event),
          PolicyDeviationId.of(event.getIdentifier(), rule).value(),
          e.occurred(),
          new RecordDeviation(e.occurred(), rule, event.getIdentifier()));
    }
  }
}
