package uk.homeward.contracts.lookedafter;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** From beginning to be looked after to ceasing, through every episode. */
public sealed interface LookedAfterEvent extends CaseEvent {

  LookedAfterPeriodId period();

  /**
   * The child began to be looked after.
   *
   * @param derived whether it follows from another event, which then says the rest
   */
  record LookedAfterPeriodStarted(
      LookedAfterPeriodId period,
      CaseId caseId,
      Occurred occurred,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider,
      boolean derived)
      implements LookedAfterEvent {
    @Override
    public List<Established> establishes() {
      if (derived) return List.of(that(Fact.LOOKED_AFTER, "started"));
      return List.of(
          that(Fact.LOOKED_AFTER, "started"),
          that(Fact.LEGAL_STATUS, legalStatus.word()),
          that(Fact.LIVING, placement.living()));
    }
  }

  /**
   * One episode ended and the next began on the same day.
   *
   * @param rne why the new one began
   * @param changeReason why the placement changed, if it did; belongs to the ended one
   * @param derived whether it follows from another event, which then says where the child lives
   */
  record EpisodeChanged(
      LookedAfterPeriodId period,
      CaseId caseId,
      Occurred occurred,
      NewEpisodeReason rne,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider,
      @Nullable ChangeReason changeReason,
      boolean derived)
      implements LookedAfterEvent {
    @Override
    public List<Established> establishes() {
      return derived ? List.of() : List.of(that(Fact.LIVING, placement.living()));
    }
  }

  /** A child in care is at home without approval: no new episode until somebody decides. */
  record AbsenceAtHomeRecorded(LookedAfterPeriodId period, CaseId caseId, Occurred occurred)
      implements LookedAfterEvent {}

  /** The child is back where the episode says. */
  record AbsenceAtHomeEnded(LookedAfterPeriodId period, CaseId caseId, Occurred occurred)
      implements LookedAfterEvent {}

  /**
   * Episodes followed from a record that was corrected, and were not so.
   *
   * @param replaces ids of the events that recorded them
   */
  record EpisodesTakenBack(
      LookedAfterPeriodId period, CaseId caseId, Occurred occurred, List<String> replaces)
      implements LookedAfterEvent {}

  /** Ceasing to look after the child was approved. */
  record CeasingApproved(
      LookedAfterPeriodId period,
      CaseId caseId,
      Occurred occurred,
      @Nullable NarrativeRef conditions)
      implements LookedAfterEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CEASING_APPROVAL, "approved"));
    }
  }

  /** The child ceased to be looked after. */
  record LookedAfterPeriodEnded(
      LookedAfterPeriodId period,
      CaseId caseId,
      Occurred occurred,
      CeasedReason rec,
      boolean planned)
      implements LookedAfterEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.LOOKED_AFTER, "ended"), that(Fact.CEASED, rec.inWords()));
    }
  }
}
