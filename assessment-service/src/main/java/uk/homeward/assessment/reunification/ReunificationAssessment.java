package uk.homeward.assessment.reunification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.reunification.AssessmentCommand.AppointAssessor;
import uk.homeward.assessment.reunification.AssessmentCommand.CompleteAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.DeclineToEndorseAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.DraftAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.EndorseAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.HoldMidpointSupervision;
import uk.homeward.assessment.reunification.AssessmentCommand.SignOffAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.StartAssessment;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.AssessmentEvent;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentCompleted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentDrafted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentNotEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentSignedOff;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentStarted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessorAppointed;
import uk.homeward.contracts.assessment.AssessmentEvent.MidpointSupervisionHeld;
import uk.homeward.contracts.assessment.AssessmentId;
import uk.homeward.contracts.assessment.AssessmentPart;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** One assessment, stage by stage; what else must be in place is for the council's gates to say. */
@Aggregate
class ReunificationAssessment {

  private enum Stage {
    APPOINTED("has an assessor and is not started"),
    STARTED("is being written"),
    DRAFTED("is drafted"),
    COMPLETED("is completed"),
    ENDORSED("is endorsed"),
    SIGNED_OFF("is signed off");

    private final String says;

    Stage(String says) {
      this.says = says;
    }
  }

  @AggregateIdentifier @Nullable AssessmentId id;
  private Stage stage = Stage.APPOINTED;
  private @Nullable Occurred since;
  private @Nullable Occurred supervised;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(AppointAssessor c, Asked asked) {
    apply(new AssessorAppointed(target(asked), asked.caseId(), c.occurred(), c.assessor()));
  }

  @CommandHandler
  void decide(StartAssessment c, Asked asked) {
    only(Stage.APPOINTED);
    apply(new AssessmentStarted(target(asked), asked.caseId(), c.occurred(), c.targetOn()));
  }

  @CommandHandler
  void decide(HoldMidpointSupervision c, Asked asked) {
    only(Stage.STARTED, Stage.DRAFTED);
    if (supervised != null)
      throw Refusal.byState(
          "already-held", "Mid-point supervision on this assessment was held.", supervised);
    apply(
        new MidpointSupervisionHeld(
            target(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.notes())));
  }

  @CommandHandler
  void decide(DraftAssessment c, Asked asked) {
    only(Stage.STARTED);
    apply(new AssessmentDrafted(target(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(CompleteAssessment c, Asked asked) {
    only(Stage.DRAFTED);
    apply(
        new AssessmentCompleted(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.recommendation(),
            Objects.requireNonNullElse(c.needs(), List.of()),
            Objects.requireNonNullElse(c.covers(), Set.<AssessmentPart>of()).stream()
                .sorted()
                .toList()));
  }

  @CommandHandler
  void decide(EndorseAssessment c, Asked asked) {
    only(Stage.COMPLETED);
    apply(
        new AssessmentEndorsed(target(asked), asked.caseId(), c.occurred(), asked.actor().user()));
  }

  @CommandHandler
  void decide(DeclineToEndorseAssessment c, Asked asked) {
    only(Stage.COMPLETED);
    apply(
        new AssessmentNotEndorsed(
            target(asked), asked.caseId(), c.occurred(), asked.actor().user(), c.reason().ref()));
  }

  @CommandHandler
  void decide(SignOffAssessment c, Asked asked) {
    only(Stage.COMPLETED, Stage.ENDORSED);
    apply(
        new AssessmentSignedOff(target(asked), asked.caseId(), c.occurred(), asked.actor().user()));
  }

  @EventSourcingHandler
  void evolve(AssessmentEvent event) {
    id = event.assessment();
    if (event instanceof MidpointSupervisionHeld) {
      supervised = event.occurred();
      return;
    }
    since = event.occurred();
    stage =
        switch (event) {
          case AssessorAppointed _ -> Stage.APPOINTED;
          case AssessmentStarted _ -> Stage.STARTED;
          case MidpointSupervisionHeld _ -> stage;
          case AssessmentDrafted _, AssessmentNotEndorsed _ -> Stage.DRAFTED;
          case AssessmentCompleted _ -> Stage.COMPLETED;
          case AssessmentEndorsed _ -> Stage.ENDORSED;
          case AssessmentSignedOff _ -> Stage.SIGNED_OFF;
        };
  }

  private void only(Stage first, Stage... others) {
    if (EnumSet.of(first, others).contains(stage) || since == null) return;
    throw Refusal.byState("not-at-this-stage", "This assessment " + stage.says + ".", since);
  }

  private static AssessmentId target(Asked asked) {
    return new AssessmentId(asked.target());
  }
}
