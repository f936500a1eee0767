package uk.homeward.contracts.stay;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Longer stays at home while the child is placed elsewhere. */
public sealed interface ExtendedStayEvent extends CaseEvent {

  ExtendedStayId stay();

  /** Approval was asked for, with these kinds of documents. */
  record ExtendedStayRequested(
      ExtendedStayId stay,
      CaseId caseId,
      Occurred occurred,
      Occurred from,
      Occurred to,
      List<String> documents)
      implements ExtendedStayEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.EXTENDED_STAY, "requested"));
    }
  }

  /** Stays within this time are approved. */
  record ExtendedStayApproved(
      ExtendedStayId stay, CaseId caseId, Occurred occurred, Occurred from, Occurred to)
      implements ExtendedStayEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.EXTENDED_STAY, "approved"), that(Fact.EXTENDED_STAY_UNTIL, to.on()));
    }
  }

  /** The stay was not approved. */
  record ExtendedStayRefused(
      ExtendedStayId stay, CaseId caseId, Occurred occurred, @Nullable NarrativeRef reason)
      implements ExtendedStayEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.EXTENDED_STAY, "refused"));
    }
  }

  /** The child left the placement for home. */
  record ExtendedStayStarted(ExtendedStayId stay, CaseId caseId, Occurred occurred)
      implements ExtendedStayEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.EXTENDED_STAY, "started"));
    }
  }

  /** The child was back. */
  record ExtendedStayEnded(ExtendedStayId stay, CaseId caseId, Occurred occurred)
      implements ExtendedStayEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.EXTENDED_STAY, "ended"));
    }
  }
}
