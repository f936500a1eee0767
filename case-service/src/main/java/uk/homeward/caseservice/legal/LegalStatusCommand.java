package uk.homeward.caseservice.legal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.CourtDateKind;
import uk.homeward.contracts.legal.GuardianKind;
import uk.homeward.contracts.legal.LegalGatewayOutcome;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

/** What is recorded of law and courts. */
sealed interface LegalStatusCommand extends Act {

  /** Records an order. */
  @Schema(description = "Record the order under which the child lives; never refused")
  record RecordLegalOrder(
      @Schema(description = "When the order took effect") Occurred occurred,
      @Schema(description = "The status now, by the national return's code") LegalCode legalStatus)
      implements LegalStatusCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_LEGAL_ORDER;
    }
  }

  /** Records a date at court. */
  @Schema(description = "Record a date at court; never refused")
  record RecordCourtDate(
      @Schema(description = "When it was learned, or for what has happened, when it did")
          Occurred occurred,
      @Schema(description = "What happens there") CourtDateKind kind,
      @Schema(description = "The London date at court") LocalDate on)
      implements LegalStatusCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_COURT_DATE;
    }
  }

  /** Asks lawyers. */
  @Schema(description = "Record that legal advice was sought")
  record SeekLegalAdvice(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "What the advice was") @Nullable Narrative advice)
      implements LegalStatusCommand {
    @Override
    public GateKey gate() {
      return GateKey.SEEK_LEGAL_ADVICE;
    }
  }

  /** Records what the legal gateway meeting decided. */
  @Schema(description = "Record the legal gateway meeting's advice and decision")
  record RecordLegalGatewayDecision(
      @Schema(description = "When it was decided") Occurred occurred,
      @Schema(description = "What was decided") LegalGatewayOutcome outcome,
      @Schema(description = "What the advice was") @Nullable Narrative advice)
      implements LegalStatusCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_LEGAL_GATEWAY_DECISION;
    }
  }

  /** Agrees to go to court. */
  @Schema(description = "Agree to ask the court to discharge the order")
  record AgreeDischargeApplication(@Schema(description = "When it was agreed") Occurred occurred)
      implements LegalStatusCommand {
    @Override
    public GateKey gate() {
      return GateKey.AGREE_DISCHARGE_APPLICATION;
    }
  }

  /** Records the application. */
  @Schema(description = "Record the application to discharge the order; never refused")
  record RecordDischargeApplication(
      @Schema(description = "When the application was made") Occurred occurred)
      implements LegalStatusCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_DISCHARGE_APPLICATION;
    }
  }

  /** Records the discharge. */
  @Schema(description = "Record that the court discharged the order; never refused")
  record RecordDischarge(
      @Schema(description = "When the order was discharged") Occurred occurred,
      @Schema(description = "What stands in its place; absent for nothing")
          @Nullable ReplacementOrder replacedBy)
      implements LegalStatusCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_DISCHARGE;
    }
  }

  /** Records a special guardianship order. */
  @Schema(description = "Record that the court made a special guardianship order; never refused")
  record RecordSpecialGuardianship(
      @Schema(description = "When the order was made") Occurred occurred,
      @Schema(description = "Who became the guardian") GuardianKind carerKind)
      implements LegalStatusCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_SPECIAL_GUARDIANSHIP;
    }
  }
}
