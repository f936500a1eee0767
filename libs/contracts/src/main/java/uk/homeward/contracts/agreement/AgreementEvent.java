package uk.homeward.contracts.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to an agreement with parents. */
public sealed interface AgreementEvent extends CaseEvent {

  AgreementId agreement();

  record AgreementProposed(AgreementId agreement, CaseId caseId, Occurred occurred)
      implements AgreementEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.PARENTAL_AGREEMENT, "proposed"));
    }
  }

  /**
   * @param number of the goal in the agreement, from 1
   * @param measure how everybody will see that it is reached
   * @param by the day by which it is to be reached
   * @param signed whether the agreement was signed before, so that this goal adds to it
   */
  record GoalAgreed(
      AgreementId agreement,
      CaseId caseId,
      Occurred occurred,
      int number,
      NarrativeRef goal,
      NarrativeRef measure,
      LocalDate by,
      @Nullable NarrativeRef support,
      boolean signed)
      implements AgreementEvent {

    /** A goal more does not unsign what was signed. */
    @Override
    public List<Established> establishes() {
      return signed
          ? List.of()
          : List.of(Established.that(Fact.PARENTAL_AGREEMENT, "goals-agreed"));
    }
  }

  record GoalProgressRecorded(
      AgreementId agreement,
      CaseId caseId,
      Occurred occurred,
      int number,
      GoalProgress progress,
      @Nullable NarrativeRef evidence)
      implements AgreementEvent {}

  record AgreementSigned(
      AgreementId agreement, CaseId caseId, Occurred occurred, List<AgreementParty> parties)
      implements AgreementEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.PARENTAL_AGREEMENT, "signed"));
    }
  }

  /** Parents and workers have gone through it again. */
  record AgreementUpdated(
      AgreementId agreement, CaseId caseId, Occurred occurred, @Nullable NarrativeRef changes)
      implements AgreementEvent {}
}
