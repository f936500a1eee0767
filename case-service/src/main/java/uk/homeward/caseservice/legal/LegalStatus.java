package uk.homeward.caseservice.legal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.legal.LegalStatusCommand.AgreeDischargeApplication;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordCourtDate;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordDischarge;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordDischargeApplication;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordLegalGatewayDecision;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordLegalOrder;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordSpecialGuardianship;
import uk.homeward.caseservice.legal.LegalStatusCommand.SeekLegalAdvice;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.LegalStatusEvent;
import uk.homeward.contracts.legal.LegalStatusEvent.CareOrderDischarged;
import uk.homeward.contracts.legal.LegalStatusEvent.CourtDateRecorded;
import uk.homeward.contracts.legal.LegalStatusEvent.DischargeApplicationAgreed;
import uk.homeward.contracts.legal.LegalStatusEvent.DischargeApplicationMade;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalAdviceSought;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalGatewayDecided;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalStatusChanged;
import uk.homeward.contracts.legal.LegalStatusEvent.SpecialGuardianshipOrderMade;
import uk.homeward.contracts.legal.LegalStatusId;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** The law under which a case's child lives, and the way to a discharge. */
@Aggregate
class LegalStatus {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable LegalStatusId id;

  private @Nullable LegalCode now;
  private @Nullable Occurred agreed;

  /** What the record system said when the case began. */
  void begin(LegalStatusId status, CaseId caseId, Occurred since, LegalCode code) {
    apply(new LegalStatusChanged(status, caseId, since, now, code));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordLegalOrder c, Asked asked) {
    apply(
        new LegalStatusChanged(status(asked), asked.caseId(), c.occurred(), now, c.legalStatus()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordCourtDate c, Asked asked) {
    apply(new CourtDateRecorded(status(asked), asked.caseId(), c.occurred(), c.kind(), c.on()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(SeekLegalAdvice c, Asked asked) {
    apply(
        new LegalAdviceSought(
            status(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.advice())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AgreeDischargeApplication c, Asked asked) {
    if (agreed != null)
      throw Refusal.byState("discharge-agreed", "This was agreed already.", agreed);
    apply(new DischargeApplicationAgreed(status(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordDischargeApplication c, Asked asked) {
    apply(new DischargeApplicationMade(status(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordDischarge c, Asked asked) {
    var replacedBy = Objects.requireNonNullElse(c.replacedBy(), ReplacementOrder.NONE);
    apply(new CareOrderDischarged(status(asked), asked.caseId(), c.occurred(), replacedBy));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordLegalGatewayDecision c, Asked asked) {
    apply(
        new LegalGatewayDecided(
            status(asked),
            asked.caseId(),
            c.occurred(),
            c.outcome(),
            Narrative.refOrNull(c.advice())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordSpecialGuardianship c, Asked asked) {
    apply(
        new SpecialGuardianshipOrderMade(
            status(asked), asked.caseId(), c.occurred(), c.carerKind()));
  }

  @EventSourcingHandler
  void evolve(LegalStatusEvent event) {
    id = event.status();
    switch (event) {
      case LegalStatusChanged e -> now = e.to();
      case DischargeApplicationAgreed e -> agreed = e.occurred();
      case DischargeApplicationMade _ -> agreed = null;
      case CareOrderDischarged _, SpecialGuardianshipOrderMade _ -> {
        now = LegalCode.NONE;
        agreed = null;
      }
      case CourtDateRecorded _, LegalAdviceSought _, LegalGatewayDecided _ -> {}
    }
  }

  private static LegalStatusId status(Asked asked) {
    return new LegalStatusId(asked.target());
  }
}
