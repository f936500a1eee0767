package uk.homeward.caseservice.childinneed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.childinneed.CinPlanCommand.CloseCinPlan;
import uk.homeward.caseservice.childinneed.CinPlanCommand.OpenCinPlan;
import uk.homeward.caseservice.childinneed.CinPlanCommand.RecordCinReview;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.childinneed.CinPlanId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Child in need plan")
class CinPlanEndpoint {

  @Operation(operationId = "OpenCinPlan", summary = "Open a child in need plan")
  @PostMapping("/cases/{caseId}/child-in-need-plan")
  ResponseEntity<Recorded> open(
      @PathVariable CaseId caseId, Asking asking, @RequestBody OpenCinPlan command) {
    return asking.of(caseId).own(caseId.own("cin-"), command);
  }

  @Operation(operationId = "RecordCinReview", summary = "Record a review of the child in need plan")
  @PostMapping("/cases/{caseId}/child-in-need-plan/reviews")
  ResponseEntity<Recorded> recordReview(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordCinReview command) {
    return asking.of(caseId).change(new CinPlanId(caseId.own("cin-")), command);
  }

  @Operation(operationId = "CloseCinPlan", summary = "Close the child in need plan")
  @PostMapping("/cases/{caseId}/child-in-need-plan/closure")
  ResponseEntity<Recorded> close(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CloseCinPlan command) {
    return asking.of(caseId).change(new CinPlanId(caseId.own("cin-")), command);
  }
}
