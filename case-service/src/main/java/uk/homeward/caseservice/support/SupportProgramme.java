package uk.homeward.caseservice.support;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.support.SupportProgrammeCommand.AgreeSupportPlan;
import uk.homeward.caseservice.support.SupportProgrammeCommand.ExtendProgramme;
import uk.homeward.caseservice.support.SupportProgrammeCommand.NameLeadProfessional;
import uk.homeward.caseservice.support.SupportProgrammeCommand.RecordProgrammeReview;
import uk.homeward.caseservice.support.SupportProgrammeCommand.StartProgramme;
import uk.homeward.caseservice.support.SupportProgrammeCommand.WithdrawSupport;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.support.AgreedGoal;
import uk.homeward.contracts.support.SupportProgrammeEvent;
import uk.homeward.contracts.support.SupportProgrammeEvent.LeadProfessionalNamed;
import uk.homeward.contracts.support.SupportProgrammeEvent.ProgrammeExtended;
import uk.homeward.contracts.support.SupportProgrammeEvent.ProgrammeReviewHeld;
import uk.homeward.contracts.support.SupportProgrammeEvent.SupportPlanAgreed;
import uk.homeward.contracts.support.SupportProgrammeEvent.SupportProgrammeStarted;
import uk.homeward.contracts.support.SupportProgrammeEvent.SupportWithdrawn;
import uk.homeward.contracts.support.SupportProgrammeId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** A case's support programme: planned, started, reviewed, withdrawn; it may be planned anew. */
@Aggregate
class SupportProgramme {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable SupportProgrammeId id;

  private int version;
  private boolean planned;
  private @Nullable Occurred started;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AgreeSupportPlan c, Asked asked) {
    var goals =
        c.goals().stream()
            .map(goal -> new AgreedGoal(goal.goal().ref(), goal.measure().ref(), goal.by()))
            .toList();
    apply(
        new SupportPlanAgreed(
            programme(asked),
            asked.caseId(),
            c.occurred(),
            version + 1,
            goals,
            c.parties(),
            Narrative.refOrNull(c.reviewing())));
  }

  @CommandHandler
  void decide(StartProgramme c, Asked asked) {
    if (started != null)
      throw Refusal.byState("programme-started", "The programme has begun already.", started);
    needsPlan();
    apply(
        new SupportProgrammeStarted(
            programme(asked), asked.caseId(), c.occurred(), c.practitioner()));
  }

  @CommandHandler
  void decide(RecordProgrammeReview c, Asked asked) {
    needsPlan();
    apply(
        new ProgrammeReviewHeld(
            programme(asked),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            c.changes(),
            c.changes().isEmpty() ? version : version + 1,
            Narrative.refOrNull(c.words())));
  }

  @CommandHandler
  void decide(ExtendProgramme c, Asked asked) {
    needsStart();
    apply(
        new ProgrammeExtended(
            programme(asked), asked.caseId(), c.occurred(), c.until(), c.reason().ref()));
  }

  @CommandHandler
  void decide(WithdrawSupport c, Asked asked) {
    needsStart();
    apply(
        new SupportWithdrawn(
            programme(asked),
            asked.caseId(),
            c.occurred(),
            c.reason(),
            c.recommendations(),
            Narrative.refOrNull(c.explanation())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(NameLeadProfessional c, Asked asked) {
    apply(
        new LeadProfessionalNamed(
            programme(asked), asked.caseId(), c.occurred(), c.professional()));
  }

  @EventSourcingHandler
  void evolve(SupportProgrammeEvent event) {
    id = event.programme();
    switch (event) {
      case SupportPlanAgreed e -> {
        version = e.version();
        planned = true;
      }
      case SupportProgrammeStarted e -> started = e.occurred();
      case ProgrammeReviewHeld e -> version = e.planVersion();
      case SupportWithdrawn _ -> {
        planned = false;
        started = null;
      }
      case ProgrammeExtended _, LeadProfessionalNamed _ -> {}
    }
  }

  private static SupportProgrammeId programme(Asked asked) {
    return new SupportProgrammeId(asked.target());
  }

  private void needsPlan() {
    if (!planned)
      throw Refusal.byState("programme-without-plan", "No plan is agreed for this programme.");
  }

  private void needsStart() {
    if (started == null)
      throw Refusal.byState("programme-not-started", "No programme is under way.");
  }
}
