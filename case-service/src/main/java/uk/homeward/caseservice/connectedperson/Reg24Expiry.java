package uk.homeward.caseservice.connectedperson;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.connectedperson.Reg24ExpiryEvent;
import uk.homeward.contracts.connectedperson.Reg24ExpiryEvent.Reg24Expired;
import uk.homeward.contracts.connectedperson.Reg24ExpiryId;
import uk.homeward.kit.Asked;

/** One end of a temporary approval, said once. */
@Aggregate
class Reg24Expiry {

  @AggregateIdentifier private @Nullable Reg24ExpiryId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ExpireReg24 c, Asked asked) {
    if (id != null) return;
    apply(
        new Reg24Expired(
            new Reg24ExpiryId(asked.target()), asked.caseId(), c.occurred(), c.deadline()));
  }

  @EventSourcingHandler
  void evolve(Reg24ExpiryEvent event) {
    id = event.expiry();
  }
}
