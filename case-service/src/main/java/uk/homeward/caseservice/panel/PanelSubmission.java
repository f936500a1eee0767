package uk.homeward.caseservice.panel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.BookPanel;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.RecordPanelOutcome;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.SubmitPanelPack;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.panel.PanelSubmissionEvent;
import uk.homeward.contracts.panel.PanelSubmissionEvent.PanelBooked;
import uk.homeward.contracts.panel.PanelSubmissionEvent.PanelOutcomeRecorded;
import uk.homeward.contracts.panel.PanelSubmissionEvent.PanelPackSubmitted;
import uk.homeward.contracts.panel.PanelSubmissionId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;

/** One panel: booked, given its papers, decided. */
@Aggregate
class PanelSubmission {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable PanelSubmissionId id;

  private boolean submitted;
  private @Nullable Occurred decided;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(BookPanel c, Asked asked) {
    apply(new PanelBooked(panel(asked), asked.caseId(), c.occurred(), c.panelOn()));
  }

  @CommandHandler
  void decide(SubmitPanelPack c, Asked asked) {
    needsUndecided();
    var kinds = c.documents().stream().sorted().toList();
    apply(new PanelPackSubmitted(panel(asked), asked.caseId(), c.occurred(), kinds));
  }

  @CommandHandler
  void decide(RecordPanelOutcome c, Asked asked) {
    needsUndecided();
    if (!submitted)
      throw Refusal.byState("panel-without-papers", "The panel has not got its papers.");
    apply(
        new PanelOutcomeRecorded(
            panel(asked), asked.caseId(), c.occurred(), c.agreed(), c.pwpRegulationsAdhered()));
  }

  @EventSourcingHandler
  void evolve(PanelSubmissionEvent event) {
    id = event.submission();
    switch (event) {
      case PanelBooked _ -> {}
      case PanelPackSubmitted _ -> submitted = true;
      case PanelOutcomeRecorded e -> decided = e.occurred();
    }
  }

  private static PanelSubmissionId panel(Asked asked) {
    return new PanelSubmissionId(asked.target());
  }

  private void needsUndecided() {
    if (decided != null)
      throw Refusal.byState("panel-decided", "The panel has decided already.", decided);
  }
}
