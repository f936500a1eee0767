package uk.homeward.contracts.legal;

import static uk.homeward.contracts.Established.that;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.LegalCode;

/** Orders, court dates and the way to a discharge. */
public sealed interface LegalStatusEvent extends CaseEvent {

  LegalStatusId status();

  /** The law under which the child lives changed; from is null where nothing was known. */
  record LegalStatusChanged(
      LegalStatusId status,
      CaseId caseId,
      Occurred occurred,
      @Nullable LegalCode from,
      LegalCode to)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.LEGAL_STATUS, to.word()));
    }
  }

  /** A date at court; on is the day in question. */
  record CourtDateRecorded(
      LegalStatusId status, CaseId caseId, Occurred occurred, CourtDateKind kind, LocalDate on)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return switch (kind) {
        case PROCEEDINGS_ISSUED -> List.of(that(Fact.CARE_PROCEEDINGS, "issued"));
        case PROCEEDINGS_ENDED -> List.of(that(Fact.CARE_PROCEEDINGS, "ended"));
        case HEARING, FINAL_HEARING -> List.of();
      };
    }
  }

  /** Lawyers were asked. */
  record LegalAdviceSought(
      LegalStatusId status, CaseId caseId, Occurred occurred, @Nullable NarrativeRef advice)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.LEGAL_ADVICE, "sought"));
    }
  }

  /** It was agreed to ask the court to discharge the order. */
  record DischargeApplicationAgreed(LegalStatusId status, CaseId caseId, Occurred occurred)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.DISCHARGE, "agreed"));
    }
  }

  /** The court was asked. */
  record DischargeApplicationMade(LegalStatusId status, CaseId caseId, Occurred occurred)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.DISCHARGE, "applied"));
    }
  }

  /** The court discharged the order. */
  record CareOrderDischarged(
      LegalStatusId status, CaseId caseId, Occurred occurred, ReplacementOrder replacedBy)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.DISCHARGE, "discharged"), that(Fact.LEGAL_STATUS, "none"));
    }
  }

  /** The legal gateway meeting gave its advice and decided. */
  record LegalGatewayDecided(
      LegalStatusId status,
      CaseId caseId,
      Occurred occurred,
      LegalGatewayOutcome outcome,
      @Nullable NarrativeRef advice)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.LEGAL_GATEWAY, outcome.word()));
    }
  }

  /** The court made a special guardianship order, which ends a care order. */
  record SpecialGuardianshipOrderMade(
      LegalStatusId status, CaseId caseId, Occurred occurred, GuardianKind carerKind)
      implements LegalStatusEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SPECIAL_GUARDIANSHIP, "made"), that(Fact.LEGAL_STATUS, "none"));
    }
  }
}
