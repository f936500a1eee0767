package uk.homeward.contracts.support;

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

/** A support service's work with one family, under a plan with versions. */
public sealed interface SupportProgrammeEvent extends CaseEvent {

  SupportProgrammeId programme();

  /**
   * A version of the plan was agreed.
   *
   * @param reviewing how it is reviewed and what success looks like
   */
  record SupportPlanAgreed(
      SupportProgrammeId programme,
      CaseId caseId,
      Occurred occurred,
      int version,
      List<AgreedGoal> goals,
      List<PlanParty> parties,
      @Nullable NarrativeRef reviewing)
      implements SupportProgrammeEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN, "support", "agreed"));
    }
  }

  /**
   * The work with the family began.
   *
   * @param practitioner user id of who works with the family, where it is named
   */
  record SupportProgrammeStarted(
      SupportProgrammeId programme, CaseId caseId, Occurred occurred, @Nullable String practitioner)
      implements SupportProgrammeEvent {
    @Override
    public List<Established> establishes() {
      var started = that(Fact.SUPPORT_PROGRAMME, "started");
      return practitioner == null
          ? List.of(started)
          : List.of(started, that(Fact.PERSON, "support-practitioner", practitioner));
    }
  }

  /**
   * The programme was reviewed.
   *
   * @param planVersion of the plan after the review
   */
  record ProgrammeReviewHeld(
      SupportProgrammeId programme,
      CaseId caseId,
      Occurred occurred,
      ReviewKind kind,
      List<ProgrammeChange> changes,
      int planVersion,
      @Nullable NarrativeRef words)
      implements SupportProgrammeEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PROGRAMME_REVIEW, kind.word(), "held"));
    }
  }

  /** The programme goes on to a later day. */
  record ProgrammeExtended(
      SupportProgrammeId programme,
      CaseId caseId,
      Occurred occurred,
      LocalDate until,
      NarrativeRef reason)
      implements SupportProgrammeEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_PROGRAMME, "extended"));
    }
  }

  /** The service withdrew and said where support comes from now. */
  record SupportWithdrawn(
      SupportProgrammeId programme,
      CaseId caseId,
      Occurred occurred,
      WithdrawalReason reason,
      List<SupportRecommendation> recommendations,
      @Nullable NarrativeRef explanation)
      implements SupportProgrammeEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT_PROGRAMME, "withdrawn"), that(Fact.SUPPORT, "ended"));
    }
  }

  /** Somebody outside social work coordinates from now on; professional is the service's word. */
  record LeadProfessionalNamed(
      SupportProgrammeId programme, CaseId caseId, Occurred occurred, String professional)
      implements SupportProgrammeEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.LEAD_PROFESSIONAL, "named"));
    }
  }
}
