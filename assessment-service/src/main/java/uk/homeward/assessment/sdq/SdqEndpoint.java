package uk.homeward.assessment.sdq;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.sdq.SdqCommand.CompleteSdq;
import uk.homeward.assessment.sdq.SdqCommand.RecordSdqNotCompleted;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Questionnaires", description = "Strengths and difficulties questionnaires")
class SdqEndpoint {

  @Operation(
      operationId = "CompleteSdq",
      summary = "Record a completed strengths and difficulties questionnaire")
  @PostMapping("/cases/{caseId}/sdqs")
  ResponseEntity<Recorded> complete(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompleteSdq command) {
    return asking.of(caseId).create("sdq-", command);
  }

  @Operation(
      operationId = "RecordSdqNotCompleted",
      summary = "Record why there is no questionnaire")
  @PostMapping("/cases/{caseId}/sdqs/missing")
  ResponseEntity<Recorded> recordNotCompleted(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordSdqNotCompleted command) {
    return asking.of(caseId).own(asking.newId("sdq-"), command);
  }
}
