package uk.homeward.caseservice.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.history.CaseHistory;
import uk.homeward.caseservice.history.KnownAt;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementParty;
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
import uk.homeward.contracts.category.WorkOutcome;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.practice.GateKey;

@RestController
@Tag(name = "Category")
class CategoryReading {

  @Schema(description = "One decision about the category")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecidedCategory(
      @Schema(description = "Which category") Category category,
      @Schema(description = "When it was decided") Occurred decided,
      @Schema(description = "The review or permanence planning meeting that decided")
          String meeting,
      @Schema(description = "Whether a review decided, rather than a meeting between reviews")
          boolean atReview,
      @Schema(description = "The reviewing officer's agreement, for one between reviews")
          @Nullable Integer iroAgreement,
      @Schema(description = "When the record of that review was finalised")
          @Nullable Occurred finalised) {}

  @Schema(description = "A plan of work that parents signed, and what it came to")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkAgreement(
      @Schema(description = "When it was signed") Occurred signed,
      @Schema(description = "The parents who take part") List<AgreementParty> engagedParents,
      @Schema(description = "Everybody who signed") List<AgreementParty> parties,
      @Schema(description = "When it was reviewed") @Nullable Occurred reviewed,
      @Schema(description = "What it came to") @Nullable WorkOutcome outcome) {}

  @Schema(description = "Where the child stands on the way home, and how it came to that")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChildsCategory(
      @Schema(description = "The category now") @Nullable Category category,
      @Schema(description = "Its first day") @Nullable LocalDate since,
      @Schema(description = "What the next review is recommended") @Nullable Category recommended,
      @Schema(description = "Whether the plan filed at court says what parents have to achieve")
          boolean criteriaRecorded,
      @Schema(description = "When the last letter went to the parents")
          @Nullable Occurred letterSent,
      @Schema(description = "Every decision, oldest first") List<DecidedCategory> decisions,
      @Schema(description = "Every plan of work, oldest first") List<WorkAgreement> work) {

    static ChildsCategory none() {
      return new ChildsCategory(null, null, null, false, null, List.of(), List.of());
    }

    ChildsCategory after(CategoryEvent event) {
      return switch (event) {
        case ReturnCriteriaRecorded _ ->
            new ChildsCategory(category, since, recommended, true, letterSent, decisions, work);
        case CategoryRecommended e ->
            new ChildsCategory(
                category, since, e.category(), criteriaRecorded, letterSent, decisions, work);
        case CategoryDecided e ->
            decided(
                e.since(),
                new DecidedCategory(e.category(), e.occurred(), e.review(), true, null, null));
        case CategoryChangedBetweenReviews e ->
            decided(
                e.since(),
                new DecidedCategory(
                    e.category(), e.occurred(), e.meeting(), false, e.agreement(), null));
        case ReviewOutcomeFinalised e -> with(finalised(e), work);
        case ProgressLetterSent e ->
            new ChildsCategory(
                category, since, recommended, criteriaRecorded, e.occurred(), decisions, work);
        case WorkAgreementSigned e ->
            with(
                decisions,
                and(
                    work,
                    new WorkAgreement(e.occurred(), e.engagedParents(), e.parties(), null, null)));
        case WorkAgreementReviewed e -> with(decisions, reviewed(e));
        case IroAgreementRecorded _ -> this;
      };
    }

    private ChildsCategory decided(LocalDate from, DecidedCategory decision) {
      return new ChildsCategory(
          decision.category(),
          from,
          decision.atReview() ? null : recommended,
          criteriaRecorded,
          letterSent,
          and(decisions, decision),
          work);
    }

    private ChildsCategory with(List<DecidedCategory> decisions, List<WorkAgreement> work) {
      return new ChildsCategory(
          category, since, recommended, criteriaRecorded, letterSent, decisions, work);
    }

    private List<DecidedCategory> finalised(ReviewOutcomeFinalised e) {
      return decisions.stream()
          .map(
              d ->
                  d.meeting().equals(e.review())
                      ? new DecidedCategory(
                          d.category(), d.decided(), d.meeting(), true, null, e.occurred())
                      : d)
          .toList();
    }

    private List<WorkAgreement> reviewed(WorkAgreementReviewed e) {
      if (work.isEmpty()) return work; // the signature was withdrawn
      var all = new ArrayList<>(work);
      var last = all.removeLast();
      all.add(
          new WorkAgreement(
              last.signed(), last.engagedParents(), last.parties(), e.occurred(), e.outcome()));
      return List.copyOf(all);
    }

    private static <T> List<T> and(List<T> before, T one) {
      return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
  }

  private final CaseHistory history;
  private final Outlook outlook;

  CategoryReading(CaseHistory history, Outlook outlook) {
    this.history = history;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "ReadCategory",
      summary = "Where the child stands on the way home, and how it came to that")
  @GetMapping("/cases/{caseId}/category")
  ChildsCategory read(
      @PathVariable CaseId caseId,
      @Parameter(description = KnownAt.SAYS) @RequestParam(name = "known-at", required = false)
          @Nullable String knownAt,
      Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    var now = ChildsCategory.none();
    for (var event : history.standing(caseId, KnownAt.read(knownAt)))
      if (event instanceof CategoryEvent about) now = now.after(about);
    return now;
  }
}
