package uk.homeward.scheduling.deadline;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
class DeadlineEndpoint {

  @Operation(operationId = "WaiveDeadline", summary = "Decide that a deadline need not be met")
  @PostMapping("/cases/{caseId}/deadlines/{deadlineId}/waiver")
  ResponseEntity<Recorded> waive(
      @PathVariable CaseId caseId,
      @PathVariable DeadlineId deadlineId,
      Asking asking,
      @RequestBody WaiveDeadline command) {
    return asking.of(caseId).change(deadlineId, command);
  }
}
