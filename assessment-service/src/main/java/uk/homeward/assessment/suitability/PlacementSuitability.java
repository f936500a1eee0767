package uk.homeward.assessment.suitability;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompletePwPAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteReg39Assessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteReunificationRiskAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteViabilityAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.InterviewParent;
import uk.homeward.contracts.suitability.SuitabilityEvent;
import uk.homeward.contracts.suitability.SuitabilityEvent.ParentInterviewed;
import uk.homeward.contracts.suitability.SuitabilityEvent.PwPAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.Reg39AssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ReunificationRiskAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ViabilityAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;

/** What one case knows of its parents' suitability; each assessment may be made anew. */
@Aggregate
class PlacementSuitability {

  @AggregateIdentifier @Nullable SuitabilityId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(InterviewParent c, Asked asked) {
    apply(
        new ParentInterviewed(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.considered(),
            Narrative.refOrNull(c.findings())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompletePwPAssessment c, Asked asked) {
    apply(
        new PwPAssessmentCompleted(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.outcome(),
            c.considered(),
            Narrative.refOrNull(c.findings())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompleteReg39Assessment c, Asked asked) {
    apply(
        new Reg39AssessmentCompleted(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.outcome(),
            Narrative.refOrNull(c.findings())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompleteViabilityAssessment c, Asked asked) {
    apply(
        new ViabilityAssessmentCompleted(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.outcome(),
            c.considered(),
            Narrative.refOrNull(c.findings())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompleteReunificationRiskAssessment c, Asked asked) {
    apply(
        new ReunificationRiskAssessmentCompleted(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.outcome(),
            c.considered(),
            Narrative.refOrNull(c.findings())));
  }

  @EventSourcingHandler
  void evolve(SuitabilityEvent event) {
    id = event.suitability();
  }

  private static SuitabilityId target(Asked asked) {
    return new SuitabilityId(asked.target());
  }
}
