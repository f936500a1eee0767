package uk.homeward.caseservice.deviation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.deviation.PolicyDeviationEvent;
import uk.homeward.contracts.deviation.PolicyDeviationEvent.PolicyDeviationRecorded;
import uk.homeward.contracts.deviation.PolicyDeviationId;
import uk.homeward.kit.Asked;

/** One departure from one rule, recorded once. */
@Aggregate
class PolicyDeviation {

  @AggregateIdentifier private @Nullable PolicyDeviationId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordDeviation c, Asked asked) {
    if (id != null) return; // the event that departed was delivered again
    apply(
        new PolicyDeviationRecorded(
            new PolicyDeviationId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.ruleId(),
            c.byEvent()));
  }

  @EventSourcingHandler
  void evolve(PolicyDeviationEvent event) {
    id = event.deviation();
  }
}
