package uk.homeward.caseservice.child;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.child.ChildsRecordCommand.RecordBaseline;
import uk.homeward.caseservice.child.ChildsRecordCommand.RecordChildsPeople;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "The child")
class ChildsRecordEndpoint {

  @Operation(
      operationId = "RecordBaseline",
      summary = "Bring what the record system knows of the child when the case begins")
  @PostMapping("/cases/{caseId}/baseline")
  ResponseEntity<Recorded> recordBaseline(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordBaseline command) {
    return asking.of(caseId).own(caseId.own("chr-"), command);
  }

  @Operation(
      operationId = "RecordChildsPeople",
      summary = "Record who works with the child from now on")
  @PostMapping("/cases/{caseId}/people")
  ResponseEntity<Recorded> recordPeople(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordChildsPeople command) {
    return asking.of(caseId).own(caseId.own("chr-"), command);
  }
}
