package uk.homeward.caseservice.category;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.category.CategoryCommand.ChangeCategoryBetweenReviews;
import uk.homeward.caseservice.category.CategoryCommand.DecideCategoryAtReview;
import uk.homeward.caseservice.category.CategoryCommand.FinaliseReviewOutcome;
import uk.homeward.caseservice.category.CategoryCommand.RecommendCategory;
import uk.homeward.caseservice.category.CategoryCommand.RecordIroAgreement;
import uk.homeward.caseservice.category.CategoryCommand.RecordReturnCriteria;
import uk.homeward.caseservice.category.CategoryCommand.ReviewWorkAgreement;
import uk.homeward.caseservice.category.CategoryCommand.SendProgressLetter;
import uk.homeward.caseservice.category.CategoryCommand.SignWorkAgreement;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Category")
class CategoryEndpoint {

  @Operation(
      operationId = "RecordReturnCriteria",
      summary = "Record what parents have to achieve before a return is assessed")
  @PostMapping("/cases/{caseId}/category/return-criteria")
  ResponseEntity<Recorded> recordCriteria(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordReturnCriteria command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "RecommendCategory",
      summary = "Recommend a category in the report to the review")
  @PostMapping("/cases/{caseId}/category/recommendations")
  ResponseEntity<Recorded> recommend(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecommendCategory command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "DecideCategoryAtReview",
      summary = "Decide the child's category at a looked-after review")
  @PostMapping("/cases/{caseId}/category/decisions")
  ResponseEntity<Recorded> decide(
      @PathVariable CaseId caseId, Asking asking, @RequestBody DecideCategoryAtReview command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "FinaliseReviewOutcome",
      summary = "Finalise the record of a review's outcome")
  @PostMapping("/cases/{caseId}/category/review-outcomes")
  ResponseEntity<Recorded> finalise(
      @PathVariable CaseId caseId, Asking asking, @RequestBody FinaliseReviewOutcome command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "RecordIroAgreement",
      summary =
          "Record that the independent reviewing officer agrees to a category between reviews")
  @PostMapping("/cases/{caseId}/category/iro-agreements")
  ResponseEntity<Recorded> recordAgreement(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordIroAgreement command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "ChangeCategoryBetweenReviews",
      summary = "Change the category between reviews, at a permanence planning meeting")
  @PostMapping("/cases/{caseId}/category/changes")
  ResponseEntity<Recorded> change(
      @PathVariable CaseId caseId,
      Asking asking,
      @RequestBody ChangeCategoryBetweenReviews command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "SendProgressLetter",
      summary = "Record that the letter about the next steps went to the parents")
  @PostMapping("/cases/{caseId}/category/letters")
  ResponseEntity<Recorded> sendLetter(
      @PathVariable CaseId caseId, Asking asking, @RequestBody SendProgressLetter command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "SignWorkAgreement",
      summary = "Sign the agreement on a plan of work, at a permanence planning meeting")
  @PostMapping("/cases/{caseId}/category/work-agreements")
  ResponseEntity<Recorded> sign(
      @PathVariable CaseId caseId, Asking asking, @RequestBody SignWorkAgreement command) {
    return act(caseId, asking, command);
  }

  @Operation(
      operationId = "ReviewWorkAgreement",
      summary = "Record what the agreed work has come to, at a permanence planning meeting")
  @PostMapping("/cases/{caseId}/category/work-agreement-reviews")
  ResponseEntity<Recorded> review(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReviewWorkAgreement command) {
    return act(caseId, asking, command);
  }

  private static ResponseEntity<Recorded> act(CaseId caseId, Asking asking, Act act) {
    return asking.of(caseId).own(caseId.own("cat-"), act);
  }
}
