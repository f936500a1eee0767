package uk.homeward.assessment.severe;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.classification.SevereProposalId;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.practice.TimescaleKey;

/** Time alone proposes; a manager confirms. */
@Component
@DisallowReplay
@ProcessingGroup("assessment-automations")
class WhenLevelDidNotFallThenProposeSevere {

  private final Automations automations;

  WhenLevelDidNotFallThenProposeSevere(Automations automations) {
    this.automations = automations;
  }

  @EventHandler
  void on(DeadlineBreached e, EventMessage<?> message) {
    if (!e.timescale().equals(TimescaleKey.SEVERE_BY_TIME.word())) return;
    var rules = Envelope.from(message.getMetaData()).rules().toArray(RuleRef[]::new);
    automations.sendByTimer(
        Cause.of(message).under(rules),
        SevereProposalId.of(e.deadline().value()).value(),
        e.occurred(),
        new ProposeSevere(e.occurred(), e.deadline().value()));
  }
}
