package uk.homeward.contracts.support;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.RiskLevel;

/** One request to a support service, from the asking to the answer. */
public sealed interface SupportRequestEvent extends CaseEvent {

  SupportRequestId request();

  /** Somebody unsure asked for advice. */
  record ConsultationRequested(
      SupportRequestId request, CaseId caseId, Occurred occurred, @Nullable NarrativeRef question)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_REQUEST, "consultation", "requested"));
    }
  }

  /** The service gave its advice. */
  record ConsultationHeld(
      SupportRequestId request,
      CaseId caseId,
      Occurred occurred,
      List<ConsultationAdvice> advice,
      @Nullable NarrativeRef words)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_REQUEST, "consultation", "advised"));
    }
  }

  /** Help with the analytical chronology was asked for. */
  record ChronologySupportRequested(SupportRequestId request, CaseId caseId, Occurred occurred)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_REQUEST, "chronology", "requested"));
    }
  }

  /** The service takes the request on. */
  record RequestAccepted(SupportRequestId request, CaseId caseId, Occurred occurred)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_REQUEST, "chronology", "accepted"));
    }
  }

  /** The service does not take the request on. */
  record RequestDeclined(
      SupportRequestId request,
      CaseId caseId,
      Occurred occurred,
      DeclineReason reason,
      @Nullable NarrativeRef explanation)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_REQUEST, "chronology", "declined"));
    }
  }

  /**
   * The family was referred to the service.
   *
   * @param level of risk as the referral states it, where the council classifies risk
   * @param documents kinds of the documents that came with it
   * @param recordCurrent whether the sender states that the record is up to date
   */
  record ReferralSubmitted(
      SupportRequestId request,
      CaseId caseId,
      Occurred occurred,
      ReferralKind kind,
      @Nullable RiskLevel level,
      List<String> documents,
      boolean recordCurrent)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.REFERRAL, "submitted"),
          that(Fact.RECORD_CURRENCY, recordCurrent ? "stated" : "not-stated"));
    }
  }

  /** The service accepts the referral. */
  record ReferralAccepted(SupportRequestId request, CaseId caseId, Occurred occurred)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.REFERRAL, "accepted"));
    }
  }

  /** The service declines the referral. */
  record ReferralDeclined(
      SupportRequestId request,
      CaseId caseId,
      Occurred occurred,
      DeclineReason reason,
      @Nullable NarrativeRef explanation)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.REFERRAL, "declined"));
    }
  }

  /** Somebody will work with the family; team is the word for them. */
  record SupportAllocated(SupportRequestId request, CaseId caseId, Occurred occurred, String team)
      implements SupportRequestEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_ALLOCATION, "allocated"));
    }
  }
}
