package uk.homeward.caseservice.connectedperson;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.practice.TimescaleKey;

/** Each time that scheduling says that its time has passed. */
@Component
@DisallowReplay
@ProcessingGroup("case-automations")
class WhenReg24RunsOutThenItExpires {

  private final Automations automations;

  WhenReg24RunsOutThenItExpires(Automations automations) {
    this.automations = automations;
  }

  @EventHandler
  void on(DeadlineBreached e, EventMessage<?> event) {
    if (!e.timescale().equals(TimescaleKey.CONNECTED_PERSON_APPROVAL.word())) return;
    var rules = Envelope.from(event.getMetaData()).rules().toArray(RuleRef[]::new);
    automations.sendByTimer(
        Cause.of(event).under(rules),
        "cpx-" + event.getIdentifier(),
        e.occurred(),
        new ExpireReg24(e.occurred(), e.deadline().value()));
  }
}
