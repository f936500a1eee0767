package uk.homeward.contracts.reunification;

import static uk.homeward.contracts.Established.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;

/** The lifecycle of a reunification case. */
public sealed interface ReunificationEvent extends CaseEvent {

  /**
   * Somebody thought that this child might go home.
   *
   * @param childReference the child's number in the record system
   */
  record ReunificationConsidered(
      CaseId caseId,
      Occurred occurred,
      String childReference,
      Proposer proposer,
      @Nullable NarrativeRef reason)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CASE, "open"));
    }
  }

  /** The plan to return was dropped. */
  record ReunificationNotPursued(
      CaseId caseId, Occurred occurred, NotPursuedReason reason, @Nullable NarrativeRef explanation)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CASE, "not-pursued"));
    }
  }

  /**
   * A manager decided.
   *
   * @param number first, second or third of the pathway's decisions
   * @param copyTo words of the roles that get a copy
   */
  record CaseDecisionRecorded(
      CaseId caseId,
      Occurred occurred,
      int number,
      DecisionOutcome outcome,
      List<String> copyTo,
      @Nullable NarrativeRef reasons)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.DECISION, Integer.toString(number), outcome.word()));
    }
  }

  /**
   * It was decided that the family is to be reunified; referral and return rest on it.
   *
   * @param by user id of who decided
   */
  record ReturnDecisionApproved(
      CaseId caseId, Occurred occurred, String by, @Nullable NarrativeRef reasons)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RETURN_DECISION, "approved"));
    }
  }

  /**
   * The review endorsed that the child's care plan becomes a return home.
   *
   * @param review the meeting's identifier, where it is known
   */
  record CarePlanChangeEndorsed(CaseId caseId, Occurred occurred, @Nullable String review)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN_CHANGE, "endorsed"));
    }
  }

  /** The review did not endorse it. */
  record CarePlanChangeDeclined(CaseId caseId, Occurred occurred, @Nullable String review)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN_CHANGE, "declined"));
    }
  }

  /** A review first was not reasonably practicable, and it is said why. */
  record ReviewGateOverridden(CaseId caseId, Occurred occurred, NarrativeRef reason)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PLAN_CHANGE, "overridden"));
    }
  }

  /** A day to aim for; decides nothing. */
  record ReturnDateProposed(CaseId caseId, Occurred occurred, LocalDate targetOn)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RETURN_PROPOSAL, "proposed"), that(Fact.RETURN_TARGET, targetOn));
    }
  }

  /**
   * Everything that a return asks for is in place, and it was decided.
   *
   * @param toWhom where it was said
   */
  record ReturnConfirmed(
      CaseId caseId, Occurred occurred, LocalDate returnOn, @Nullable ReturnedTo toWhom)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RETURN_CONFIRMATION, "confirmed"));
    }
  }

  /** The child went home. */
  record ChildReturnedHome(
      CaseId caseId,
      Occurred occurred,
      ReturnedTo toWhom,
      boolean hasParentalResponsibility,
      boolean planned,
      ReturnBasis basis)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.RETURN_ATTEMPT, "home"),
          that(Fact.RETURN_MANNER, planned ? "planned" : "unplanned"),
          that(Fact.LIVING, basis.living()));
    }
  }

  /**
   * The child was found to have gone home, or was taken home.
   *
   * @param occurred when the child went
   * @param discoveredAt when the council learned of it
   */
  record UnplannedReturnReported(
      CaseId caseId,
      Occurred occurred,
      Occurred discoveredAt,
      ReturnedTo toWhom,
      boolean hasParentalResponsibility,
      @Nullable NarrativeRef circumstances)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.RETURN_ATTEMPT, "home"),
          that(Fact.RETURN_MANNER, "unplanned"),
          that(Fact.LIVING, "home"));
    }
  }

  /**
   * The return did not last.
   *
   * @param nextPlacement where the child went, if into a placement
   */
  record ReunificationBrokeDown(
      CaseId caseId,
      Occurred occurred,
      BreakdownReason reason,
      @Nullable Placement nextPlacement,
      @Nullable Provider provider,
      @Nullable ChangeReason changeReason)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      var established = new ArrayList<Established>();
      established.add(that(Fact.RETURN_ATTEMPT, "broken-down"));
      established.addAll(Lapsed.withTheReturn());
      if (nextPlacement != null) established.add(that(Fact.LIVING, nextPlacement.living()));
      return List.copyOf(established);
    }
  }

  /** The child came back into care. */
  record ReturnedToCare(
      CaseId caseId,
      Occurred occurred,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider,
      @Nullable ChangeReason changeReason)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return Stream.concat(
              Stream.of(
                  that(Fact.RETURN_ATTEMPT, "returned-to-care"),
                  that(Fact.LEGAL_STATUS, legalStatus.word()),
                  that(Fact.LIVING, placement.living())),
              Lapsed.withTheReturn().stream())
          .toList();
    }
  }

  /**
   * The case was closed.
   *
   * @param sustainedMonths whole months since the return, where the child is still at home
   */
  record ReunificationClosed(
      CaseId caseId, Occurred occurred, ClosingOutcome outcome, @Nullable Integer sustainedMonths)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return outcome == ClosingOutcome.SUSTAINED
          ? List.of(that(Fact.CASE, "closed"), that(Fact.SUPPORT, "ended"))
          : List.of(that(Fact.CASE, "closed"));
    }
  }

  /** The closure was an error, and is undone. */
  record CaseReopened(CaseId caseId, Occurred occurred, NarrativeRef reason)
      implements ReunificationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CASE, "open"));
    }
  }
}
