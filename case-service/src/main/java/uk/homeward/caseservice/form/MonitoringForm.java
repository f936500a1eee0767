package uk.homeward.caseservice.form;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.form.MonitoringFormCommand.AttachDocument;
import uk.homeward.caseservice.form.MonitoringFormCommand.CompleteFormSection;
import uk.homeward.caseservice.form.MonitoringFormCommand.FinaliseMonitoringForm;
import uk.homeward.caseservice.form.MonitoringFormCommand.OpenMonitoringForm;
import uk.homeward.caseservice.form.MonitoringFormCommand.RecordFormOutcome;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.form.MonitoringFormEvent;
import uk.homeward.contracts.form.MonitoringFormEvent.DocumentAttached;
import uk.homeward.contracts.form.MonitoringFormEvent.MonitoringFormFinalised;
import uk.homeward.contracts.form.MonitoringFormEvent.MonitoringFormOpened;
import uk.homeward.contracts.form.MonitoringFormEvent.OutcomeRecorded;
import uk.homeward.contracts.form.MonitoringFormEvent.SectionCompleted;
import uk.homeward.contracts.form.MonitoringFormId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** A case's monitoring form: open and growing until it is finalised. */
@Aggregate
class MonitoringForm {

  @AggregateIdentifier private @Nullable MonitoringFormId id;
  private @Nullable Occurred opened;
  private boolean outcome;
  private @Nullable Occurred finalised;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(OpenMonitoringForm c, Asked asked) {
    if (opened != null)
      throw Refusal.byState("form-open", "The monitoring form was opened before.", opened);
    apply(
        new MonitoringFormOpened(
            new MonitoringFormId(asked.target()), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AttachDocument c, Asked asked) {
    apply(new DocumentAttached(open(), asked.caseId(), c.occurred(), c.kind(), c.document()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompleteFormSection c, Asked asked) {
    apply(new SectionCompleted(open(), asked.caseId(), c.occurred(), c.section()));
  }

  @CommandHandler
  void decide(RecordFormOutcome c, Asked asked) {
    apply(
        new OutcomeRecorded(
            open(), asked.caseId(), c.occurred(), c.outcome(), Narrative.refOrNull(c.reasons())));
  }

  @CommandHandler
  void decide(FinaliseMonitoringForm c, Asked asked) {
    var form = open();
    if (!outcome)
      throw Refusal.byState("form-without-outcome", "The monitoring form has no outcome yet.");
    apply(new MonitoringFormFinalised(form, asked.caseId(), c.occurred()));
  }

  @EventSourcingHandler
  void evolve(MonitoringFormEvent event) {
    id = event.form();
    switch (event) {
      case MonitoringFormOpened e -> opened = e.occurred();
      case OutcomeRecorded _ -> outcome = true;
      case MonitoringFormFinalised e -> finalised = e.occurred();
      case DocumentAttached _, SectionCompleted _ -> {}
    }
  }

  private MonitoringFormId open() {
    if (id == null) throw Refusal.byState("form-not-open", "The monitoring form is not open.");
    if (finalised != null)
      throw Refusal.byState("form-finalised", "The monitoring form is finalised.", finalised);
    return id;
  }
}
