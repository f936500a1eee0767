package uk.homeward.caseservice.stay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ApproveExtendedStay;
import uk.homeward.caseservice.stay.ExtendedStayCommand.RefuseExtendedStay;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ReportStayEnded;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ReportStayStarted;
import uk.homeward.caseservice.stay.ExtendedStayCommand.RequestExtendedStay;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.stay.ExtendedStayId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Extended stays")
class ExtendedStayEndpoint {

  @Operation(
      operationId = "RequestExtendedStay",
      summary = "Ask for approval of longer stays at home")
  @PostMapping("/cases/{caseId}/extended-stays")
  ResponseEntity<Recorded> request(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RequestExtendedStay command) {
    return asking.of(caseId).create("stay-", command);
  }

  @Operation(operationId = "ApproveExtendedStay", summary = "Approve longer stays at home")
  @PostMapping("/cases/{caseId}/extended-stays/{stayId}/approval")
  ResponseEntity<Recorded> approve(
      @PathVariable CaseId caseId,
      @PathVariable ExtendedStayId stayId,
      Asking asking,
      @RequestBody ApproveExtendedStay command) {
    return asking.of(caseId).change(stayId, command);
  }

  @Operation(operationId = "RefuseExtendedStay", summary = "Refuse longer stays at home")
  @PostMapping("/cases/{caseId}/extended-stays/{stayId}/refusal")
  ResponseEntity<Recorded> refuse(
      @PathVariable CaseId caseId,
      @PathVariable ExtendedStayId stayId,
      Asking asking,
      @RequestBody RefuseExtendedStay command) {
    return asking.of(caseId).change(stayId, command);
  }

  @Operation(
      operationId = "ReportStayStarted",
      summary = "Report that a stay at home began, approved or not; never refused")
  @PostMapping("/cases/{caseId}/home-stays")
  ResponseEntity<Recorded> reportStarted(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReportStayStarted command) {
    return asking.of(caseId).create("stay-", command);
  }

  @Operation(
      operationId = "ReportStayEnded",
      summary = "Report that a stay at home ended; never refused")
  @PostMapping("/cases/{caseId}/home-stays/{homeStayId}/end")
  ResponseEntity<Recorded> reportEnded(
      @PathVariable CaseId caseId,
      @PathVariable ExtendedStayId homeStayId,
      Asking asking,
      @RequestBody ReportStayEnded command) {
    return asking.of(caseId).report(homeStayId, command);
  }
}
