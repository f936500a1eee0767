package uk.homeward.caseservice.notices;

import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.notices.PlacementNoticesEvent;
import uk.homeward.contracts.notices.PlacementNoticesEvent.PlacementNoticesGiven;
import uk.homeward.contracts.notices.PlacementNoticesId;
import uk.homeward.kit.Asked;

/** Notices that went out together, recorded once. */
@Aggregate
class PlacementNotices {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable PlacementNoticesId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RecordPlacementNotices c, Asked asked) {
    apply(
        new PlacementNoticesGiven(
            new PlacementNoticesId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            c.recipients(),
            requireNonNullElse(c.withheldFrom(), List.of())));
  }

  @EventSourcingHandler
  void evolve(PlacementNoticesEvent event) {
    id = event.notices();
  }
}
