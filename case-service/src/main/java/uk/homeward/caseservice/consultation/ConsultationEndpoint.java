package uk.homeward.caseservice.consultation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.consultation.ConsultationCommand.RecordConsultation;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Consultations")
class ConsultationEndpoint {

  @Operation(
      operationId = "RecordConsultation",
      summary =
          "Record a consultation: supervision, a manager, the virtual school, the IRO or lawyers")
  @PostMapping("/cases/{caseId}/consultations")
  ResponseEntity<Recorded> record(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordConsultation command) {
    return asking.of(caseId).own(asking.newId("con-"), command);
  }
}
