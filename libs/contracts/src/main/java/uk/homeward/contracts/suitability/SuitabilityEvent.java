package uk.homeward.contracts.suitability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened in assessing the suitability of parents. */
public sealed interface SuitabilityEvent extends CaseEvent {

  SuitabilityId suitability();

  /** Before an immediate placement, with what information there was. */
  record ParentInterviewed(
      SuitabilityId suitability,
      CaseId caseId,
      Occurred occurred,
      List<SuitabilityMatter> considered,
      @Nullable NarrativeRef findings)
      implements SuitabilityEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SUITABILITY, "parent-interview", "complete"));
    }
  }

  /** Before a placement with parents. */
  record PwPAssessmentCompleted(
      SuitabilityId suitability,
      CaseId caseId,
      Occurred occurred,
      SuitabilityOutcome outcome,
      List<SuitabilityMatter> considered,
      @Nullable NarrativeRef findings)
      implements SuitabilityEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SUITABILITY, "placement-with-parents", outcome.word()));
    }
  }

  /** Before ceasing to look after a child. */
  record Reg39AssessmentCompleted(
      SuitabilityId suitability,
      CaseId caseId,
      Occurred occurred,
      SuitabilityOutcome outcome,
      @Nullable NarrativeRef findings)
      implements SuitabilityEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SUITABILITY, "ceasing", outcome.word()));
    }
  }

  /** Of a connected person without parental responsibility, made together. */
  record ViabilityAssessmentCompleted(
      SuitabilityId suitability,
      CaseId caseId,
      Occurred occurred,
      SuitabilityOutcome outcome,
      List<SuitabilityMatter> considered,
      @Nullable NarrativeRef findings)
      implements SuitabilityEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SUITABILITY, "viability", outcome.word()));
    }
  }

  /** Of the risks of a return, for a child accommodated by agreement. */
  record ReunificationRiskAssessmentCompleted(
      SuitabilityId suitability,
      CaseId caseId,
      Occurred occurred,
      SuitabilityOutcome outcome,
      List<SuitabilityMatter> considered,
      @Nullable NarrativeRef findings)
      implements SuitabilityEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SUITABILITY, "risk", outcome.word()));
    }
  }
}
