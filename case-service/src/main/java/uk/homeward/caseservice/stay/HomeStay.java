package uk.homeward.caseservice.stay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ReportStayEnded;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ReportStayStarted;
import uk.homeward.contracts.stay.ExtendedStayEvent;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayEnded;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayStarted;
import uk.homeward.contracts.stay.ExtendedStayId;
import uk.homeward.kit.Asked;

/** One stay at home that took place, whether or not anybody had approved it. */
@Aggregate
class HomeStay {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ExtendedStayId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(ReportStayStarted c, Asked asked) {
    apply(
        new ExtendedStayStarted(new ExtendedStayId(asked.target()), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(ReportStayEnded c, Asked asked) {
    apply(new ExtendedStayEnded(new ExtendedStayId(asked.target()), asked.caseId(), c.occurred()));
  }

  @EventSourcingHandler
  void evolve(ExtendedStayEvent event) {
    id = event.stay();
  }
}
