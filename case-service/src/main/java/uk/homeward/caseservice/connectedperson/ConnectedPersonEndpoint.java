package uk.homeward.caseservice.connectedperson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ApproveReg24;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ExtendReg24;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.RecordCarerApproval;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ReferKinshipAssessment;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Connected persons", description = "Relatives and friends as carers for the time being")
class ConnectedPersonEndpoint {

  @Operation(
      operationId = "ApproveReg24",
      summary = "Approve a connected person as the child's carer for the time being")
  @PostMapping("/cases/{caseId}/connected-person-approval")
  ResponseEntity<Recorded> approve(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ApproveReg24 command) {
    return asking.of(caseId).own(ConnectedPersonApprovalId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "ExtendReg24",
      summary = "Extend the temporary approval of a connected person")
  @PostMapping("/cases/{caseId}/connected-person-approval/extensions")
  ResponseEntity<Recorded> extend(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ExtendReg24 command) {
    return asking.of(caseId).own(ConnectedPersonApprovalId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "ReferKinshipAssessment",
      summary = "Refer a connected person for a full assessment")
  @PostMapping("/cases/{caseId}/connected-person-approval/assessment-referrals")
  ResponseEntity<Recorded> refer(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReferKinshipAssessment command) {
    return asking.of(caseId).own(ConnectedPersonApprovalId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "RecordCarerApproval",
      summary =
          "Record how the decision about a connected person as a foster carer stands; never refused")
  @PostMapping("/cases/{caseId}/connected-person-approval/carer-decisions")
  ResponseEntity<Recorded> recordCarerApproval(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordCarerApproval command) {
    return asking.of(caseId).own(ConnectedPersonApprovalId.of(caseId).value(), command);
  }
}
