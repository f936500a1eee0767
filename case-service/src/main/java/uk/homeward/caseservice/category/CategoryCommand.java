package uk.homeward.caseservice.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementParty;
import uk.homeward.contracts.category.Category;
import uk.homeward.contracts.category.WorkOutcome;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

/** What people do about a child's category. */
sealed interface CategoryCommand extends Act {

  /** Decided at a review. */
  sealed interface AtReview extends CategoryCommand {
    MeetingId reviewId();

    @Override
    default String atMeeting() {
      return reviewId().value();
    }
  }

  /** Decided or agreed at a permanence planning meeting. */
  sealed interface AtPermanencePlanning extends CategoryCommand {
    MeetingId meetingId();

    @Override
    default String atMeeting() {
      return meetingId().value();
    }
  }

  /** What has to come with the decision that a child's category says no. */
  private static Set<String> papers(
      @Nullable Narrative evidence, @Nullable Narrative equalityNote) {
    var papers = new HashSet<String>();
    if (evidence != null) papers.add("individual-evidence");
    if (equalityNote != null) papers.add("equality-note");
    return papers;
  }

  /** Records what the plan filed at court asks of parents. */
  @Schema(description = "Record what parents have to achieve before a return is assessed")
  record RecordReturnCriteria(
      @Schema(description = "When the plan was filed at court") Occurred occurred,
      @Schema(description = "What it asks of the parents") Narrative criteria)
      implements CategoryCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_RETURN_CRITERIA;
    }
  }

  /** Recommends a category to the review. */
  @Schema(description = "Recommend a category in the report to the review")
  record RecommendCategory(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Which category") Category category,
      @Schema(description = "Why") Narrative reasons)
      implements CategoryCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECOMMEND_CATEGORY;
    }
  }

  /** Decides at the review. */
  @Schema(description = "Decide the child's category at a looked-after review")
  record DecideCategoryAtReview(
      @Schema(description = "When the review decided") Occurred occurred,
      @Schema(description = "The review, a meeting's identifier") MeetingId reviewId,
      @Schema(description = "Which category") Category category,
      @Schema(description = "What about this child speaks for it; needed for red")
          @Nullable Narrative evidence,
      @Schema(
              description =
                  "How it was made sure that no disability or background decided; needed for red")
          @Nullable Narrative equalityNote)
      implements AtReview {
    @Override
    public GateKey gate() {
      return category == Category.RED
          ? GateKey.DECIDE_CATEGORY_AT_REVIEW_RED
          : GateKey.DECIDE_CATEGORY_AT_REVIEW;
    }

    @Override
    public Set<String> documents() {
      return papers(evidence, equalityNote);
    }
  }

  /** Completes the record of a review. */
  @Schema(description = "Finalise the record of a review's outcome")
  record FinaliseReviewOutcome(
      @Schema(description = "When it was finalised") Occurred occurred,
      @Schema(description = "The review, a meeting's identifier") MeetingId reviewId)
      implements AtReview {
    @Override
    public GateKey gate() {
      return GateKey.FINALISE_REVIEW_OUTCOME;
    }
  }

  /** The reviewing officer agrees to a change. */
  @Schema(
      description =
          "Record that the independent reviewing officer agrees to a category that a permanence"
              + " planning meeting proposes")
  record RecordIroAgreement(
      @Schema(description = "When the officer agreed") Occurred occurred,
      @Schema(description = "The permanence planning meeting, a meeting's identifier")
          MeetingId meetingId,
      @Schema(description = "The category agreed to") Category category)
      implements AtPermanencePlanning {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_IRO_AGREEMENT;
    }
  }

  /** Changes the category at a permanence planning meeting. */
  @Schema(description = "Change the category between reviews, at a permanence planning meeting")
  record ChangeCategoryBetweenReviews(
      @Schema(description = "When it was decided") Occurred occurred,
      @Schema(description = "The permanence planning meeting, a meeting's identifier")
          MeetingId meetingId,
      @Schema(description = "Which category") Category category,
      @Schema(description = "What about this child speaks for it; needed for red")
          @Nullable Narrative evidence,
      @Schema(
              description =
                  "How it was made sure that no disability or background decided; needed for red")
          @Nullable Narrative equalityNote)
      implements AtPermanencePlanning {
    @Override
    public GateKey gate() {
      return category == Category.RED
          ? GateKey.CHANGE_CATEGORY_BETWEEN_REVIEWS_RED
          : GateKey.CHANGE_CATEGORY_BETWEEN_REVIEWS;
    }

    @Override
    public Set<String> documents() {
      return papers(evidence, equalityNote);
    }
  }

  /** Tells parents in a letter what comes next. */
  @Schema(description = "Record that the letter about the next steps went to the parents")
  record SendProgressLetter(@Schema(description = "When it was sent") Occurred occurred)
      implements CategoryCommand {
    @Override
    public GateKey gate() {
      return GateKey.SEND_PROGRESS_LETTER;
    }
  }

  /** Agrees a plan of work with parents. */
  @Schema(description = "Sign the agreement on a plan of work, at a permanence planning meeting")
  record SignWorkAgreement(
      @Schema(description = "When it was signed") Occurred occurred,
      @Schema(description = "The permanence planning meeting, a meeting's identifier")
          MeetingId meetingId,
      @Schema(description = "The parents who take part in the work") @Size(min = 1, max = 4)
          List<AgreementParty> engagedParents,
      @Schema(description = "Everybody who signed") @Size(min = 1, max = 10)
          List<AgreementParty> parties,
      @Schema(description = "What is expected of the parents, and which agencies they work with")
          Narrative expectations,
      @Schema(description = "Why a parent who takes part did not sign")
          @Nullable Narrative absentReason)
      implements AtPermanencePlanning {

    private static final Set<AgreementParty> PARENTS =
        EnumSet.of(
            AgreementParty.MOTHER,
            AgreementParty.FATHER,
            AgreementParty.PARENT,
            AgreementParty.STEP_PARENT);

    /**
     * @throws WrongField if somebody is said to be a parent who is none
     */
    public SignWorkAgreement {
      if (!PARENTS.containsAll(engagedParents))
        throw new WrongField("engagedParents", "Name parents only.");
    }

    @Override
    public GateKey gate() {
      return GateKey.SIGN_WORK_AGREEMENT;
    }

    /** The signatures that are there, or accounted for. */
    @Override
    public Set<String> documents() {
      var signatures = new HashSet<String>();
      if (parties.contains(AgreementParty.SOCIAL_WORKER))
        signatures.add("social-workers-signature");
      if (absentReason != null || new HashSet<>(parties).containsAll(engagedParents))
        signatures.add("parents-signatures");
      return signatures;
    }
  }

  /** Looks at what the work has come to. */
  @Schema(description = "Record what the agreed work has come to, at a permanence planning meeting")
  record ReviewWorkAgreement(
      @Schema(description = "When the meeting reviewed it") Occurred occurred,
      @Schema(description = "The permanence planning meeting, a meeting's identifier")
          MeetingId meetingId,
      @Schema(description = "What it has come to") WorkOutcome outcome,
      @Schema(description = "What was seen") @Nullable Narrative notes)
      implements AtPermanencePlanning {
    @Override
    public GateKey gate() {
      return GateKey.REVIEW_WORK_AGREEMENT;
    }
  }
}
