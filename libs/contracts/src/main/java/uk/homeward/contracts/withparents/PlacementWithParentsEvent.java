package uk.homeward.contracts.withparents;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Placing a child in care with the parents. */
public sealed interface PlacementWithParentsEvent extends CaseEvent {

  PlacementWithParentsId placement();

  /** Approval was asked for, with these kinds of documents. */
  record PwPRequested(
      PlacementWithParentsId placement, CaseId caseId, Occurred occurred, List<String> documents)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLACEMENT_WITH_PARENTS, "requested"));
    }
  }

  /** The written agreement was completed. */
  record PwPAgreementCompleted(
      PlacementWithParentsId placement,
      CaseId caseId,
      Occurred occurred,
      NarrativeRef revocationTimescales,
      NarrativeRef monitoringPlan,
      NarrativeRef postDischargeSupport)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLACEMENT_WITH_PARENTS_AGREEMENT, "completed"));
    }
  }

  /** The placement was authorised before it began. */
  record PlacementWithParentsAuthorised(
      PlacementWithParentsId placement,
      CaseId caseId,
      Occurred occurred,
      @Nullable NarrativeRef conditions)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLACEMENT_WITH_PARENTS, "authorised"));
    }
  }

  /** The placement was not authorised. */
  record PlacementWithParentsRefused(
      PlacementWithParentsId placement,
      CaseId caseId,
      Occurred occurred,
      @Nullable NarrativeRef reason)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLACEMENT_WITH_PARENTS, "refused"));
    }
  }

  /** The child was placed before the assessment was complete. */
  record ImmediatePlacementMade(
      PlacementWithParentsId placement, CaseId caseId, Occurred occurred, NarrativeRef reason)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.PLACEMENT_WITH_PARENTS, "immediate"), that(Fact.LIVING, "with-parents"));
    }
  }

  /** An immediate placement was confirmed after assessment and review. */
  record PwPConfirmed(PlacementWithParentsId placement, CaseId caseId, Occurred occurred)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLACEMENT_WITH_PARENTS, "confirmed"));
    }
  }

  /** The placement was ended. */
  record PwPTerminated(
      PlacementWithParentsId placement, CaseId caseId, Occurred occurred, PlacementEndReason reason)
      implements PlacementWithParentsEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLACEMENT_WITH_PARENTS, "ended"));
    }
  }
}
