package uk.homeward.assessment.screening;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.screening.ScreeningCommand.CompleteIdentificationTool;
import uk.homeward.assessment.screening.ScreeningCommand.CompletePreScreening;
import uk.homeward.contracts.assessment.ScreeningEvent;
import uk.homeward.contracts.assessment.ScreeningEvent.IdentificationToolCompleted;
import uk.homeward.contracts.assessment.ScreeningEvent.PreScreeningCompleted;
import uk.homeward.contracts.assessment.ScreeningId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;

/** First looks at one case; each may be repeated when things have changed. */
@Aggregate
class Screening {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ScreeningId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompleteIdentificationTool c, Asked asked) {
    apply(
        new IdentificationToolCompleted(
            new ScreeningId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.outcome(),
            Narrative.refOrNull(c.reasons())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompletePreScreening c, Asked asked) {
    apply(
        new PreScreeningCompleted(
            new ScreeningId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.level(),
            Narrative.refOrNull(c.reasons())));
  }

  @EventSourcingHandler
  void evolve(ScreeningEvent event) {
    id = event.screening();
  }
}
