package uk.homeward.caseservice.stay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.stay.UnapprovedStayEvent;
import uk.homeward.contracts.stay.UnapprovedStayEvent.UnapprovedExtendedStayDetected;
import uk.homeward.contracts.stay.UnapprovedStayId;
import uk.homeward.kit.Asked;

/** A stay that grew too long, detected once. */
@Aggregate
class UnapprovedStay {

  @AggregateIdentifier private @Nullable UnapprovedStayId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(DetectUnapprovedStay c, Asked asked) {
    if (id != null) return;
    apply(
        new UnapprovedExtendedStayDetected(
            new UnapprovedStayId(asked.target()), asked.caseId(), c.occurred(), c.deadline()));
  }

  @EventSourcingHandler
  void evolve(UnapprovedStayEvent event) {
    id = event.stay();
  }
}
