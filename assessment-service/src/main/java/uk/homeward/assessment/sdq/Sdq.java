package uk.homeward.assessment.sdq;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.sdq.SdqCommand.CompleteSdq;
import uk.homeward.assessment.sdq.SdqCommand.RecordSdqNotCompleted;
import uk.homeward.contracts.sdq.SdqEvent;
import uk.homeward.contracts.sdq.SdqEvent.SdqCompleted;
import uk.homeward.contracts.sdq.SdqEvent.SdqNotCompleted;
import uk.homeward.contracts.sdq.SdqId;
import uk.homeward.kit.Asked;

/** One questionnaire, completed or not; it is never changed. */
@Aggregate
class Sdq {

  @AggregateIdentifier @Nullable SdqId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(CompleteSdq c, Asked asked) {
    apply(
        new SdqCompleted(
            new SdqId(asked.target()), asked.caseId(), c.occurred(), c.score(), c.respondent()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RecordSdqNotCompleted c, Asked asked) {
    apply(new SdqNotCompleted(new SdqId(asked.target()), asked.caseId(), c.occurred(), c.reason()));
  }

  @EventSourcingHandler
  void evolve(SdqEvent event) {
    id = event.questionnaire();
  }
}
