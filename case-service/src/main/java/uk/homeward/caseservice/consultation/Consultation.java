package uk.homeward.caseservice.consultation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.consultation.ConsultationCommand.RecordConsultation;
import uk.homeward.contracts.consultation.ConsultationEvent;
import uk.homeward.contracts.consultation.ConsultationEvent.ConsultationRecorded;
import uk.homeward.contracts.consultation.ConsultationId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;

/** One consultation, recorded once. */
@Aggregate
class Consultation {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ConsultationId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RecordConsultation c, Asked asked) {
    apply(
        new ConsultationRecorded(
            new ConsultationId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            Narrative.refOrNull(c.notes())));
  }

  @EventSourcingHandler
  void evolve(ConsultationEvent event) {
    id = event.consultation();
  }
}
