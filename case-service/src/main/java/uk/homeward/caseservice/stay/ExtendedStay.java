package uk.homeward.caseservice.stay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ApproveExtendedStay;
import uk.homeward.caseservice.stay.ExtendedStayCommand.RefuseExtendedStay;
import uk.homeward.caseservice.stay.ExtendedStayCommand.RequestExtendedStay;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.stay.ExtendedStayEvent;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayApproved;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayEnded;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayRefused;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayRequested;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayStarted;
import uk.homeward.contracts.stay.ExtendedStayId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** Longer stays at home that are asked for together and decided together. */
@Aggregate
class ExtendedStay {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ExtendedStayId id;

  private @Nullable Occurred decided;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RequestExtendedStay c, Asked asked) {
    var kinds = c.documents().stream().sorted().toList();
    apply(
        new ExtendedStayRequested(
            stay(asked), asked.caseId(), c.occurred(), c.from(), c.to(), kinds));
  }

  @CommandHandler
  void decide(ApproveExtendedStay c, Asked asked) {
    needsWaiting();
    apply(new ExtendedStayApproved(stay(asked), asked.caseId(), c.occurred(), c.from(), c.to()));
  }

  @CommandHandler
  void decide(RefuseExtendedStay c, Asked asked) {
    needsWaiting();
    apply(
        new ExtendedStayRefused(
            stay(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.reason())));
  }

  @EventSourcingHandler
  void evolve(ExtendedStayEvent event) {
    id = event.stay();
    switch (event) {
      case ExtendedStayApproved e -> decided = e.occurred();
      case ExtendedStayRefused e -> decided = e.occurred();
      case ExtendedStayRequested _, ExtendedStayStarted _, ExtendedStayEnded _ -> {}
    }
  }

  private static ExtendedStayId stay(Asked asked) {
    return new ExtendedStayId(asked.target());
  }

  private void needsWaiting() {
    if (decided != null)
      throw Refusal.byState("stay-decided", "This was decided already.", decided);
  }
}
