package uk.homeward.scheduling.visit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.scheduling.VisitEvent;
import uk.homeward.contracts.scheduling.VisitEvent.VisitMade;
import uk.homeward.contracts.scheduling.VisitId;
import uk.homeward.kit.Asked;

/** How often visits are due is a matter of deadlines; a visit was made, and that is all. */
@Aggregate
class Visit {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable VisitId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RecordVisit c, Asked asked) {
    apply(
        new VisitMade(
            new VisitId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.seenAlone(),
            c.announced(),
            c.place(),
            c.notAloneReason()));
  }

  @EventSourcingHandler
  void evolve(VisitEvent event) {
    id = event.visit();
  }
}
