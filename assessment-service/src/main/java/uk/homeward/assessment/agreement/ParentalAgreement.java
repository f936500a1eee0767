package uk.homeward.assessment.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.agreement.AgreementCommand.AgreeGoal;
import uk.homeward.assessment.agreement.AgreementCommand.ProposeParentalAgreement;
import uk.homeward.assessment.agreement.AgreementCommand.RecordGoalProgress;
import uk.homeward.assessment.agreement.AgreementCommand.SignParentalAgreement;
import uk.homeward.assessment.agreement.AgreementCommand.UpdateParentalAgreement;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementEvent;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementProposed;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementSigned;
import uk.homeward.contracts.agreement.AgreementEvent.AgreementUpdated;
import uk.homeward.contracts.agreement.AgreementEvent.GoalAgreed;
import uk.homeward.contracts.agreement.AgreementEvent.GoalProgressRecorded;
import uk.homeward.contracts.agreement.AgreementId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** One agreement: proposed, given goals, signed, gone through again. */
@Aggregate
class ParentalAgreement {

  @AggregateIdentifier @Nullable AgreementId id;
  private int goals;
  private @Nullable Occurred signed;
  private boolean signable = true;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(ProposeParentalAgreement c, Asked asked) {
    apply(new AgreementProposed(target(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(AgreeGoal c, Asked asked) {
    apply(
        new GoalAgreed(
            target(asked),
            asked.caseId(),
            c.occurred(),
            goals + 1,
            c.goal().ref(),
            c.measure().ref(),
            c.by(),
            Narrative.refOrNull(c.support()),
            signed != null));
  }

  @CommandHandler
  void decide(RecordGoalProgress c, Asked asked) {
    if (c.number() > goals)
      throw Refusal.byState("no-such-goal", "The agreement has no goal of this number.");
    apply(
        new GoalProgressRecorded(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.number(),
            c.progress(),
            Narrative.refOrNull(c.evidence())));
  }

  @CommandHandler
  void decide(SignParentalAgreement c, Asked asked) {
    if (goals == 0) throw Refusal.byState("no-goal", "Agree at least one goal before signing.");
    if (signed != null && !signable)
      throw Refusal.byState("already-signed", "The agreement is signed as it stands.", signed);
    apply(new AgreementSigned(target(asked), asked.caseId(), c.occurred(), c.parties()));
  }

  @CommandHandler
  void decide(UpdateParentalAgreement c, Asked asked) {
    if (signed == null) throw Refusal.byState("not-signed", "The agreement is not signed yet.");
    apply(
        new AgreementUpdated(
            target(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.changes())));
  }

  @EventSourcingHandler
  void evolve(AgreementEvent event) {
    id = event.agreement();
    switch (event) {
      case AgreementProposed _, GoalProgressRecorded _ -> {}
      case GoalAgreed e -> {
        goals = e.number();
        signable = true;
      }
      case AgreementSigned e -> {
        signed = e.occurred();
        signable = false;
      }
      case AgreementUpdated _ -> signable = true;
    }
  }

  private static AgreementId target(Asked asked) {
    return new AgreementId(asked.target());
  }
}
