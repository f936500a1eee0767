package uk.homeward.caseservice.reunification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.Period;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.reunification.ReunificationCommand.ApproveReturnDecision;
import uk.homeward.caseservice.reunification.ReunificationCommand.CloseCase;
import uk.homeward.caseservice.reunification.ReunificationCommand.ConfirmReturn;
import uk.homeward.caseservice.reunification.ReunificationCommand.ConsiderReunification;
import uk.homeward.caseservice.reunification.ReunificationCommand.DropReunification;
import uk.homeward.caseservice.reunification.ReunificationCommand.EndorsePlanChangeAtReview;
import uk.homeward.caseservice.reunification.ReunificationCommand.OverrideReviewGate;
import uk.homeward.caseservice.reunification.ReunificationCommand.ProposeReturnDate;
import uk.homeward.caseservice.reunification.ReunificationCommand.RecordCaseDecision;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReopenCase;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportBreakdown;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportReturn;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportReturnToCare;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportUnplannedReturn;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.ChildId;
import uk.homeward.contracts.reunification.ReunificationEvent;
import uk.homeward.contracts.reunification.ReunificationEvent.CarePlanChangeDeclined;
import uk.homeward.contracts.reunification.ReunificationEvent.CarePlanChangeEndorsed;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseDecisionRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseReopened;
import uk.homeward.contracts.reunification.ReunificationEvent.ChildReturnedHome;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnConfirmed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnDateProposed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnDecisionApproved;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnedToCare;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationBrokeDown;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationClosed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationNotPursued;
import uk.homeward.contracts.reunification.ReunificationEvent.ReviewGateOverridden;
import uk.homeward.contracts.reunification.ReunificationEvent.UnplannedReturnReported;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;
import uk.homeward.practice.Role;

/** A case's own lifecycle. Reports of what happened are taken in every state. */
@Aggregate
class ReunificationCase {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable CaseId id;

  private String childReference = "";
  private @Nullable Occurred notPursued;
  private @Nullable Occurred closed;
  private @Nullable LocalDate home;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(ConsiderReunification c, Asked asked, ChildsCases children) {
    children.open(ChildId.of(asked.council(), c.childReference()), asked.caseId(), c.occurred());
    apply(
        new ReunificationConsidered(
            asked.caseId(),
            c.occurred(),
            c.childReference(),
            c.proposer(),
            Narrative.refOrNull(c.reason())));
  }

  @CommandHandler
  void decide(DropReunification c, Asked asked) {
    needsPursued();
    if (home != null)
      throw Refusal.byState("child-at-home", "The child is at home.", Occurred.on(home));
    apply(
        new ReunificationNotPursued(
            asked.caseId(), c.occurred(), c.reason(), Narrative.refOrNull(c.explanation())));
  }

  @CommandHandler
  void decide(RecordCaseDecision c, Asked asked) {
    needsPursued();
    apply(
        new CaseDecisionRecorded(
            asked.caseId(),
            c.occurred(),
            c.number(),
            c.outcome(),
            c.copyTo().stream().map(Role::word).toList(),
            Narrative.refOrNull(c.reasons())));
  }

  @CommandHandler
  void decide(ApproveReturnDecision c, Asked asked) {
    needsPursued();
    apply(
        new ReturnDecisionApproved(
            asked.caseId(), c.occurred(), asked.actor().user(), Narrative.refOrNull(c.reasons())));
  }

  @CommandHandler
  void decide(EndorsePlanChangeAtReview c, Asked asked) {
    needsPursued();
    apply(
        c.outcome() == ReviewVerdict.DECLINED
            ? new CarePlanChangeDeclined(
                asked.caseId(), c.occurred(), MeetingId.valueOrNull(c.reviewId()))
            : new CarePlanChangeEndorsed(
                asked.caseId(), c.occurred(), MeetingId.valueOrNull(c.reviewId())));
  }

  @CommandHandler
  void decide(OverrideReviewGate c, Asked asked) {
    needsPursued();
    apply(new ReviewGateOverridden(asked.caseId(), c.occurred(), c.reason().ref()));
  }

  @CommandHandler
  void decide(ProposeReturnDate c, Asked asked) {
    needsPursued();
    apply(new ReturnDateProposed(asked.caseId(), c.occurred(), c.targetOn()));
  }

  @CommandHandler
  void decide(ConfirmReturn c, Asked asked) {
    needsPursued();
    if (home != null)
      throw Refusal.byState("child-at-home", "The child is at home already.", Occurred.on(home));
    apply(new ReturnConfirmed(asked.caseId(), c.occurred(), c.returnOn(), c.toWhom()));
  }

  @CommandHandler
  void decide(ReportReturn c, Asked asked) {
    apply(
        new ChildReturnedHome(
            asked.caseId(),
            c.occurred(),
            c.toWhom(),
            c.hasParentalResponsibility(),
            c.planned(),
            c.basis()));
  }

  @CommandHandler
  void decide(ReportUnplannedReturn c, Asked asked) {
    apply(
        new UnplannedReturnReported(
            asked.caseId(),
            c.occurred(),
            c.discoveredAt(),
            c.toWhom(),
            c.hasParentalResponsibility(),
            Narrative.refOrNull(c.circumstances())));
  }

  @CommandHandler
  void decide(ReportBreakdown c, Asked asked) {
    apply(
        new ReunificationBrokeDown(
            asked.caseId(),
            c.occurred(),
            c.reason(),
            c.nextPlacement(),
            c.provider(),
            c.changeReason()));
  }

  @CommandHandler
  void decide(ReportReturnToCare c, Asked asked) {
    apply(
        new ReturnedToCare(
            asked.caseId(),
            c.occurred(),
            c.legalStatus(),
            c.placement(),
            c.provider(),
            c.changeReason()));
  }

  @CommandHandler
  void decide(CloseCase c, Asked asked, ChildsCases children) {
    needsOpen();
    children.close(ChildId.of(asked.council(), childReference), asked.caseId(), c.occurred());
    apply(new ReunificationClosed(asked.caseId(), c.occurred(), c.outcome(), months(c.occurred())));
  }

  @CommandHandler
  void decide(ReopenCase c, Asked asked, ChildsCases children) {
    if (closed == null) throw Refusal.byState("case-not-closed", "This case is not closed.");
    children.open(ChildId.of(asked.council(), childReference), asked.caseId(), c.occurred());
    apply(new CaseReopened(asked.caseId(), c.occurred(), c.reason().ref()));
  }

  @EventSourcingHandler
  void evolve(ReunificationEvent event) {
    id = event.caseId();
    switch (event) {
      case ReunificationConsidered e -> childReference = e.childReference();
      case ReunificationNotPursued e -> notPursued = e.occurred();
      case ChildReturnedHome e -> home = e.occurred().on();
      case UnplannedReturnReported e -> home = e.occurred().on();
      case ReunificationBrokeDown _, ReturnedToCare _ -> home = null;
      case ReunificationClosed e -> closed = e.occurred();
      case CaseReopened _ -> {
        closed = null;
        notPursued = null;
      }
      case CaseDecisionRecorded _,
          ReturnDecisionApproved _,
          CarePlanChangeEndorsed _,
          CarePlanChangeDeclined _,
          ReviewGateOverridden _,
          ReturnDateProposed _,
          ReturnConfirmed _ -> {}
    }
  }

  private void needsOpen() {
    if (closed != null) throw Refusal.byState("case-closed", "This case is closed.", closed);
  }

  private void needsPursued() {
    needsOpen();
    if (notPursued != null)
      throw Refusal.byState(
          "reunification-not-pursued", "The plan to return home was dropped.", notPursued);
  }

  private @Nullable Integer months(Occurred until) {
    return home == null ? null : (int) Period.between(home, until.on()).toTotalMonths();
  }
}
