package uk.homeward.scheduling.visit;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
class VisitEndpoint {

  @Operation(operationId = "RecordVisit", summary = "Record a visit to the child")
  @PostMapping("/cases/{caseId}/visits")
  ResponseEntity<Recorded> record(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordVisit command) {
    return asking.of(caseId).create("vis-", command);
  }
}
