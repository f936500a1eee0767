package uk.homeward.contracts.plan;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** The plans of a case. */
public sealed interface ReunificationPlanEvent extends CaseEvent {

  ReunificationPlanId plan();

  /** A plan was drafted. */
  record PlanDrafted(
      ReunificationPlanId plan,
      CaseId caseId,
      Occurred occurred,
      PlanKind kind,
      @Nullable NarrativeRef words)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN, kind.word(), "drafted"));
    }
  }

  /** A plan was agreed; agreedBy holds the words of those who agreed it. */
  record ReunificationPlanAgreed(
      ReunificationPlanId plan,
      CaseId caseId,
      Occurred occurred,
      PlanKind kind,
      int version,
      List<String> agreedBy,
      @Nullable NarrativeRef words)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN, kind.word(), "agreed"));
    }
  }

  /** An agreed plan was changed. */
  record PlanUpdated(
      ReunificationPlanId plan,
      CaseId caseId,
      Occurred occurred,
      PlanKind kind,
      int version,
      @Nullable NarrativeRef words)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN, kind.word(), "agreed"));
    }
  }

  /** It was said what happens if the return fails. */
  record ContingencyPlanSet(
      ReunificationPlanId plan,
      CaseId caseId,
      Occurred occurred,
      @Nullable NarrativeRef words,
      @Nullable NarrativeRef carersPart)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CONTINGENCY_PLAN, "set"));
    }
  }

  /** The family's own plan was accepted; conference is the meeting's identifier, where known. */
  record FamilyPlanAccepted(
      ReunificationPlanId plan, CaseId caseId, Occurred occurred, @Nullable String conference)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.FAMILY_PLAN, "accepted"));
    }
  }

  /** The plan was shared with these. */
  record PlanShared(
      ReunificationPlanId plan, CaseId caseId, Occurred occurred, List<String> sharedWith)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN_SHARED, "shared"));
    }
  }

  /** Support is being withdrawn step by step. */
  record SupportTapered(ReunificationPlanId plan, CaseId caseId, Occurred occurred)
      implements ReunificationPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SUPPORT, "tapering"));
    }
  }
}
