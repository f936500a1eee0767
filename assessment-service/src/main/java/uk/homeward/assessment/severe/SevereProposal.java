package uk.homeward.assessment.severe;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.classification.SevereProposalEvent;
import uk.homeward.contracts.classification.SevereProposalEvent.SevereReclassificationProposed;
import uk.homeward.contracts.classification.SevereProposalId;
import uk.homeward.kit.Asked;

/** The automation's own record, so that no person's edit of the series waits for it. */
@Aggregate
class SevereProposal {

  @AggregateIdentifier @Nullable SevereProposalId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ProposeSevere c, Asked asked) {
    if (id != null) return; // the breach was delivered again
    apply(
        new SevereReclassificationProposed(
            new SevereProposalId(asked.target()), asked.caseId(), c.occurred(), c.deadline()));
  }

  @EventSourcingHandler
  void evolve(SevereProposalEvent event) {
    id = event.proposal();
  }
}
