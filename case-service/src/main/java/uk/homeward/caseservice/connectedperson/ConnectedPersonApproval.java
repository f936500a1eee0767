package uk.homeward.caseservice.connectedperson;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ApproveReg24;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ExtendReg24;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.RecordCarerApproval;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ReferKinshipAssessment;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.connectedperson.CarerApprovalStep;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.CarerApprovalRecorded;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.KinshipAssessmentReferred;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.Reg24Approved;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.Reg24Extended;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalId;
import uk.homeward.contracts.connectedperson.ExtensionGround;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/**
 * The temporary approval of a case's connected person: given, extended, overtaken by a decision.
 */
@Aggregate
class ConnectedPersonApproval {

  private enum State {
    NONE,
    APPROVED,
    EXTENDED,
    EXTENDED_FOR_REVIEW
  }

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ConnectedPersonApprovalId id;

  private State state = State.NONE;
  private @Nullable Occurred since;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ApproveReg24 c, Asked asked) {
    apply(
        new Reg24Approved(
            approval(asked),
            asked.caseId(),
            c.occurred(),
            Objects.requireNonNullElse(c.from(), c.occurred().on()),
            Narrative.refOrNull(c.conditions())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ExtendReg24 c, Asked asked) {
    if (state == State.NONE)
      throw Refusal.byState("reg24-not-approved", "There is no temporary approval to extend.");
    var first = c.ground() == ExtensionGround.ASSESSMENT_NOT_FINISHED;
    if (state == State.EXTENDED_FOR_REVIEW || (first && state == State.EXTENDED))
      throw Refusal.byState(
          "reg24-extended-already",
          "It was extended already. A second time is only for a carer who seeks a review of a"
              + " refusal, and only until its outcome.",
          Objects.requireNonNull(since));
    apply(
        new Reg24Extended(
            approval(asked),
            asked.caseId(),
            c.occurred(),
            c.ground(),
            Narrative.refOrNull(c.reasons())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ReferKinshipAssessment c, Asked asked) {
    apply(new KinshipAssessmentReferred(approval(asked), asked.caseId(), c.occurred(), c.kind()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordCarerApproval c, Asked asked) {
    apply(new CarerApprovalRecorded(approval(asked), asked.caseId(), c.occurred(), c.step()));
  }

  @EventSourcingHandler
  void evolve(ConnectedPersonApprovalEvent event) {
    id = event.approval();
    switch (event) {
      case Reg24Approved _ -> now(State.APPROVED, event.occurred());
      case Reg24Extended e ->
          now(
              switch (e.ground()) {
                case ASSESSMENT_NOT_FINISHED -> State.EXTENDED;
                case REVIEW_OF_REFUSAL -> State.EXTENDED_FOR_REVIEW;
              },
              event.occurred());
      case CarerApprovalRecorded e -> {
        if (e.step() == CarerApprovalStep.APPROVED || outcomeOfReview(e))
          now(State.NONE, event.occurred());
      }
      case KinshipAssessmentReferred _ -> {}
    }
  }

  private boolean outcomeOfReview(CarerApprovalRecorded e) {
    return state == State.EXTENDED_FOR_REVIEW && e.step() == CarerApprovalStep.REFUSED;
  }

  private void now(State next, Occurred occurred) {
    state = next;
    since = occurred;
  }

  private static ConnectedPersonApprovalId approval(Asked asked) {
    return new ConnectedPersonApprovalId(asked.target());
  }
}
