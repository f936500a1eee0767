package uk.homeward.caseservice.legal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.legal.LegalStatusCommand.AgreeDischargeApplication;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordCourtDate;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordDischarge;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordDischargeApplication;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordLegalGatewayDecision;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordLegalOrder;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordSpecialGuardianship;
import uk.homeward.caseservice.legal.LegalStatusCommand.SeekLegalAdvice;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Legal status")
class LegalStatusEndpoint {

  @Operation(
      operationId = "RecordLegalOrder",
      summary = "Record the order under which the child lives; never refused")
  @PostMapping("/cases/{caseId}/legal-status")
  ResponseEntity<Recorded> recordOrder(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordLegalOrder command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(operationId = "RecordCourtDate", summary = "Record a date at court; never refused")
  @PostMapping("/cases/{caseId}/legal-status/court-dates")
  ResponseEntity<Recorded> recordCourtDate(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordCourtDate command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(operationId = "SeekLegalAdvice", summary = "Record that legal advice was sought")
  @PostMapping("/cases/{caseId}/legal-status/advice")
  ResponseEntity<Recorded> seekAdvice(
      @PathVariable CaseId caseId, Asking asking, @RequestBody SeekLegalAdvice command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(
      operationId = "AgreeDischargeApplication",
      summary = "Agree to ask the court to discharge the order")
  @PostMapping("/cases/{caseId}/legal-status/discharge-agreement")
  ResponseEntity<Recorded> agreeDischarge(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AgreeDischargeApplication command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(
      operationId = "RecordDischargeApplication",
      summary = "Record the application to discharge the order; never refused")
  @PostMapping("/cases/{caseId}/legal-status/discharge-application")
  ResponseEntity<Recorded> recordApplication(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordDischargeApplication command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(
      operationId = "RecordDischarge",
      summary = "Record that the court discharged the order; never refused")
  @PostMapping("/cases/{caseId}/legal-status/discharge")
  ResponseEntity<Recorded> recordDischarge(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordDischarge command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(
      operationId = "RecordLegalGatewayDecision",
      summary = "Record the legal gateway meeting's advice and decision")
  @PostMapping("/cases/{caseId}/legal-status/legal-gateway-decisions")
  ResponseEntity<Recorded> recordGateway(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordLegalGatewayDecision command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }

  @Operation(
      operationId = "RecordSpecialGuardianship",
      summary = "Record that the court made a special guardianship order; never refused")
  @PostMapping("/cases/{caseId}/legal-status/special-guardianship")
  ResponseEntity<Recorded> recordSpecialGuardianship(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordSpecialGuardianship command) {
    return asking.of(caseId).own(caseId.own("legal-"), command);
  }
}
