package uk.homeward.caseservice.category;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.category.CategoryCommand.ChangeCategoryBetweenReviews;
import uk.homeward.caseservice.category.CategoryCommand.DecideCategoryAtReview;
import uk.homeward.caseservice.category.CategoryCommand.FinaliseReviewOutcome;
import uk.homeward.caseservice.category.CategoryCommand.RecommendCategory;
import uk.homeward.caseservice.category.CategoryCommand.RecordIroAgreement;
import uk.homeward.caseservice.category.CategoryCommand.RecordReturnCriteria;
import uk.homeward.caseservice.category.CategoryCommand.ReviewWorkAgreement;
import uk.homeward.caseservice.category.CategoryCommand.SendProgressLetter;
import uk.homeward.caseservice.category.CategoryCommand.SignWorkAgreement;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.category.Category;
import uk.homeward.contracts.category.CategoryEvent;
import uk.homeward.contracts.category.CategoryEvent.CategoryChangedBetweenReviews;
import uk.homeward.contracts.category.CategoryEvent.CategoryDecided;
import uk.homeward.contracts.category.CategoryEvent.CategoryRecommended;
import uk.homeward.contracts.category.CategoryEvent.IroAgreementRecorded;
import uk.homeward.contracts.category.CategoryEvent.ProgressLetterSent;
import uk.homeward.contracts.category.CategoryEvent.ReturnCriteriaRecorded;
import uk.homeward.contracts.category.CategoryEvent.ReviewOutcomeFinalised;
import uk.homeward.contracts.category.CategoryEvent.WorkAgreementReviewed;
import uk.homeward.contracts.category.CategoryEvent.WorkAgreementSigned;
import uk.homeward.contracts.category.CategorySeriesId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** A case's category, as often as it is decided, and one plan of work with parents at a time. */
@Aggregate
class ReunificationCategory {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable CategorySeriesId id;

  private @Nullable Category category;
  private @Nullable LocalDate since;
  private final Map<String, Occurred> decided = new HashMap<>();
  private final Map<String, Occurred> finalised = new HashMap<>();
  private @Nullable IroAgreementRecorded agreed;
  private int agreements;
  private @Nullable WorkAgreementSigned work;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordReturnCriteria c, Asked asked) {
    apply(
        new ReturnCriteriaRecorded(
            series(asked), asked.caseId(), c.occurred(), c.criteria().ref()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecommendCategory c, Asked asked) {
    apply(
        new CategoryRecommended(
            series(asked), asked.caseId(), c.occurred(), c.category(), c.reasons().ref()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(DecideCategoryAtReview c, Asked asked) {
    var before = decided.get(c.reviewId().value());
    if (before != null)
      throw Refusal.byState("review-has-category", "This review has decided.", before);
    apply(
        new CategoryDecided(
            series(asked),
            asked.caseId(),
            c.occurred(),
            c.reviewId().value(),
            c.category(),
            since(c.category(), c.occurred()),
            Narrative.refOrNull(c.evidence()),
            Narrative.refOrNull(c.equalityNote())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(FinaliseReviewOutcome c, Asked asked) {
    if (!decided.containsKey(c.reviewId().value()))
      throw Refusal.byState("review-without-category", "This review has not decided a category.");
    var before = finalised.get(c.reviewId().value());
    if (before != null)
      throw Refusal.byState("review-finalised", "The outcome of this review is final.", before);
    apply(
        new ReviewOutcomeFinalised(
            series(asked), asked.caseId(), c.occurred(), c.reviewId().value()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordIroAgreement c, Asked asked) {
    apply(
        new IroAgreementRecorded(
            series(asked),
            asked.caseId(),
            c.occurred(),
            agreements + 1,
            c.meetingId().value(),
            c.category()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ChangeCategoryBetweenReviews c, Asked asked) {
    if (category == null)
      throw Refusal.byState("no-category", "No review has decided a category yet.");
    if (category == c.category())
      throw Refusal.byState(
          "category-unchanged", "This is the child's category.", Occurred.on(known(since)));
    if (agreed == null
        || agreed.category() != c.category()
        || !agreed.meeting().equals(c.meetingId().value()))
      throw Refusal.byState(
          "iro-has-not-agreed",
          "The independent reviewing officer has not agreed to this category at this meeting.");
    apply(
        new CategoryChangedBetweenReviews(
            series(asked),
            asked.caseId(),
            c.occurred(),
            c.meetingId().value(),
            agreed.agreement(),
            c.category(),
            c.occurred().on(),
            Narrative.refOrNull(c.evidence()),
            Narrative.refOrNull(c.equalityNote())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(SendProgressLetter c, Asked asked) {
    apply(new ProgressLetterSent(series(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(SignWorkAgreement c, Asked asked) {
    if (work != null)
      throw Refusal.byState(
          "work-under-way",
          "The agreement before this one has not been reviewed.",
          work.occurred());
    apply(
        new WorkAgreementSigned(
            series(asked),
            asked.caseId(),
            c.occurred(),
            c.meetingId().value(),
            c.engagedParents(),
            c.parties(),
            c.expectations().ref(),
            Narrative.refOrNull(c.absentReason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ReviewWorkAgreement c, Asked asked) {
    if (work == null)
      throw Refusal.byState("no-work-under-way", "No signed agreement waits for a review.");
    if (work.meeting().equals(c.meetingId().value()))
      throw Refusal.byState(
          "signed-at-this-meeting",
          "The agreement was signed at this meeting, so it takes another one to review it.",
          work.occurred());
    apply(
        new WorkAgreementReviewed(
            series(asked),
            asked.caseId(),
            c.occurred(),
            c.meetingId().value(),
            c.outcome(),
            Narrative.refOrNull(c.notes())));
  }

  @EventSourcingHandler
  void evolve(CategoryEvent event) {
    id = event.series();
    switch (event) {
      case CategoryDecided e -> {
        decided.put(e.review(), e.occurred());
        stand(e.category(), e.since());
      }
      case CategoryChangedBetweenReviews e -> {
        agreed = null;
        stand(e.category(), e.since());
      }
      case ReviewOutcomeFinalised e -> finalised.put(e.review(), e.occurred());
      case IroAgreementRecorded e -> {
        agreed = e;
        agreements = e.agreement();
      }
      case WorkAgreementSigned e -> work = e;
      case WorkAgreementReviewed _ -> work = null;
      case ReturnCriteriaRecorded _, CategoryRecommended _, ProgressLetterSent _ -> {}
    }
  }

  /** With another category the work that was agreed under the last one is over. */
  private void stand(Category now, LocalDate from) {
    if (category != now) work = null;
    category = now;
    since = from;
  }

  private LocalDate since(Category decision, Occurred occurred) {
    return category == decision ? known(since) : occurred.on();
  }

  private static LocalDate known(@Nullable LocalDate day) {
    return Objects.requireNonNull(day, "A category without its first day");
  }

  private static CategorySeriesId series(Asked asked) {
    return new CategorySeriesId(asked.target());
  }
}
