package uk.homeward.notification.recordsystem;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.recordsystem.RecordSystemEvent;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateConfirmed;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRejected;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRequested;
import uk.homeward.contracts.recordsystem.RecordUpdateId;
import uk.homeward.kit.Asked;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.ConfirmMosaicUpdate;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RejectMosaicUpdate;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RequestMosaicUpdate;

/** One update of the record system: asked for once, answered once, whatever is delivered twice. */
@Aggregate
class RecordUpdate {

  @AggregateIdentifier private @Nullable RecordUpdateId id;
  private String kind = "";
  private boolean answered;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RequestMosaicUpdate c, Asked asked) {
    if (id != null) return; // the event that causes it was delivered again
    apply(
        new MosaicUpdateRequested(
            new RecordUpdateId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.rule(),
            c.childReference(),
            c.kind(),
            c.outcomes(),
            c.codes(),
            c.about()));
  }

  @CommandHandler
  void decide(ConfirmMosaicUpdate c, Asked asked) {
    if (!answered)
      apply(new MosaicUpdateConfirmed(id(), asked.caseId(), c.occurred(), kind, c.externalId()));
  }

  @CommandHandler
  void decide(RejectMosaicUpdate c, Asked asked) {
    if (!answered)
      apply(new MosaicUpdateRejected(id(), asked.caseId(), c.occurred(), kind, c.reason()));
  }

  @EventSourcingHandler
  void evolve(RecordSystemEvent event) {
    id = event.update();
    answered =
        switch (event) {
          case MosaicUpdateRequested e -> {
            kind = e.kind();
            yield false;
          }
          case MosaicUpdateConfirmed _, MosaicUpdateRejected _ -> true;
        };
  }

  private RecordUpdateId id() {
    if (id == null) throw new IllegalStateException("decide before evolve");
    return id;
  }
}
