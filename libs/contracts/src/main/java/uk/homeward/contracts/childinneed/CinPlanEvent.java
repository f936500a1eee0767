package uk.homeward.contracts.childinneed;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Child in need plans. */
public sealed interface CinPlanEvent extends CaseEvent {

  CinPlanId plan();

  /** The plan was opened. */
  record CinPlanOpened(CinPlanId plan, CaseId caseId, Occurred occurred) implements CinPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CIN_PLAN, "open"));
    }
  }

  /** The plan was reviewed. */
  record CinReviewHeld(CinPlanId plan, CaseId caseId, Occurred occurred, ReviewChair chair)
      implements CinPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CIN_PLAN, "reviewed"), that(Fact.CIN_REVIEW, chair.word()));
    }
  }

  /** The plan was closed. */
  record CinClosed(CinPlanId plan, CaseId caseId, Occurred occurred, CinClosure reason)
      implements CinPlanEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CIN_PLAN, reason.lapses() ? "lapsed" : "closed"));
    }
  }
}
