package uk.homeward.contracts.category;

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
import uk.homeward.contracts.agreement.AgreementParty;

/** A child's category, from review to review, and the work with parents that may change it. */
public sealed interface CategoryEvent extends CaseEvent {

  CategorySeriesId series();

  /** The plan filed at court says what parents have to achieve before a return is assessed. */
  record ReturnCriteriaRecorded(
      CategorySeriesId series, CaseId caseId, Occurred occurred, NarrativeRef criteria)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RETURN_CRITERIA, "recorded"));
    }
  }

  /** The report to the review recommends a category. */
  record CategoryRecommended(
      CategorySeriesId series,
      CaseId caseId,
      Occurred occurred,
      Category category,
      NarrativeRef reasons)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CATEGORY_RECOMMENDATION, category.word()));
    }
  }

  /**
   * A review decided; the recommendation to it is used up.
   *
   * @param review the meeting's identifier
   * @param since the first day of the category, earlier than the review if it stays the same
   * @param evidence about this child, for a category that says no
   * @param equalityNote how it was made sure that no disability or background decided
   */
  record CategoryDecided(
      CategorySeriesId series,
      CaseId caseId,
      Occurred occurred,
      String review,
      Category category,
      LocalDate since,
      @Nullable NarrativeRef evidence,
      @Nullable NarrativeRef equalityNote)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.CATEGORY, category.word()),
          that(Fact.CATEGORY_SINCE, since),
          that(Fact.CATEGORY_DECISION, "at-review"),
          that(Fact.CATEGORY_RECOMMENDATION, "considered"));
    }
  }

  /**
   * The record of a review's outcome is complete.
   *
   * @param review the meeting's identifier
   */
  record ReviewOutcomeFinalised(
      CategorySeriesId series, CaseId caseId, Occurred occurred, String review)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.REVIEW_OUTCOME, "finalised"));
    }
  }

  /**
   * The independent reviewing officer agrees to what a permanence planning meeting proposes.
   *
   * @param agreement first, second, third of the case's agreements
   * @param meeting the permanence planning meeting's identifier
   */
  record IroAgreementRecorded(
      CategorySeriesId series,
      CaseId caseId,
      Occurred occurred,
      int agreement,
      String meeting,
      Category category)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.IRO_AGREEMENT, category.word()));
    }
  }

  /**
   * A permanence planning meeting changed the category.
   *
   * @param meeting the permanence planning meeting's identifier
   * @param agreement the officer's agreement that it rests on
   * @param since the first day of the category
   */
  record CategoryChangedBetweenReviews(
      CategorySeriesId series,
      CaseId caseId,
      Occurred occurred,
      String meeting,
      int agreement,
      Category category,
      LocalDate since,
      @Nullable NarrativeRef evidence,
      @Nullable NarrativeRef equalityNote)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.CATEGORY, category.word()),
          that(Fact.CATEGORY_SINCE, since),
          that(Fact.CATEGORY_DECISION, "between-reviews"));
    }
  }

  /** Parents were told in a letter what comes next. */
  record ProgressLetterSent(CategorySeriesId series, CaseId caseId, Occurred occurred)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PROGRESS_LETTER, "sent"));
    }
  }

  /**
   * A plan of work was agreed and signed.
   *
   * @param meeting the permanence planning meeting at whose end it was signed
   * @param engagedParents those who take part in the work
   * @param parties those who signed
   * @param expectations what is expected of parents, and which agencies they work with
   * @param absentReason why a parent who takes part did not sign
   */
  record WorkAgreementSigned(
      CategorySeriesId series,
      CaseId caseId,
      Occurred occurred,
      String meeting,
      List<AgreementParty> engagedParents,
      List<AgreementParty> parties,
      NarrativeRef expectations,
      @Nullable NarrativeRef absentReason)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.WORK_AGREEMENT, "signed"));
    }
  }

  /**
   * A permanence planning meeting looked at what the work has come to.
   *
   * @param meeting its identifier
   */
  record WorkAgreementReviewed(
      CategorySeriesId series,
      CaseId caseId,
      Occurred occurred,
      String meeting,
      WorkOutcome outcome,
      @Nullable NarrativeRef notes)
      implements CategoryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.WORK_AGREEMENT, outcome.word()));
    }
  }
}
