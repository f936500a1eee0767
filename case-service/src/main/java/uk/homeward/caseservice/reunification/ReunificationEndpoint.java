package uk.homeward.caseservice.reunification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.reunification.ReunificationCommand.ApproveReturnDecision;
import uk.homeward.caseservice.reunification.ReunificationCommand.CloseCase;
import uk.homeward.caseservice.reunification.ReunificationCommand.ConfirmReturn;
import uk.homeward.caseservice.reunification.ReunificationCommand.ConsiderReunification;
import uk.homeward.caseservice.reunification.ReunificationCommand.DropReunification;
import uk.homeward.caseservice.reunification.ReunificationCommand.EndorsePlanChangeAtReview;
import uk.homeward.caseservice.reunification.ReunificationCommand.OverrideReviewGate;
import uk.homeward.caseservice.reunification.ReunificationCommand.ProposeReturnDate;
import uk.homeward.caseservice.reunification.ReunificationCommand.RecordCaseDecision;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReopenCase;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportBreakdown;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportReturn;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportReturnToCare;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportUnplannedReturn;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "The case")
class ReunificationEndpoint {

  @Operation(
      operationId = "ConsiderReunification",
      summary = "Open a case: somebody thinks that this child might go home")
  @PostMapping("/cases")
  ResponseEntity<Recorded> consider(Asking asking, @RequestBody ConsiderReunification command) {
    var caseId = new CaseId(asking.newId("case-"));
    return asking.open(caseId, caseId.value(), command);
  }

  @Operation(operationId = "DropReunification", summary = "Drop the plan to return home")
  @PostMapping("/cases/{caseId}/abandonment")
  ResponseEntity<Recorded> drop(
      @PathVariable CaseId caseId, Asking asking, @RequestBody DropReunification command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(operationId = "RecordCaseDecision", summary = "Record a manager's case decision")
  @PostMapping("/cases/{caseId}/decisions")
  ResponseEntity<Recorded> recordDecision(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordCaseDecision command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(
      operationId = "ApproveReturnDecision",
      summary = "Approve the decision to reunify the family")
  @PostMapping("/cases/{caseId}/return-decision")
  ResponseEntity<Recorded> approveReturnDecision(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ApproveReturnDecision command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(
      operationId = "EndorsePlanChangeAtReview",
      summary = "Record that the review endorsed, or declined, the change of the care plan")
  @PostMapping("/cases/{caseId}/plan-change-endorsement")
  ResponseEntity<Recorded> endorsePlanChange(
      @PathVariable CaseId caseId, Asking asking, @RequestBody EndorsePlanChangeAtReview command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(
      operationId = "OverrideReviewGate",
      summary = "Go on without a review first, saying why it was not practicable")
  @PostMapping("/cases/{caseId}/review-override")
  ResponseEntity<Recorded> overrideReview(
      @PathVariable CaseId caseId, Asking asking, @RequestBody OverrideReviewGate command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(
      operationId = "ProposeReturnDate",
      summary = "Propose a date to aim for; decides nothing")
  @PostMapping("/cases/{caseId}/return-date")
  ResponseEntity<Recorded> proposeReturnDate(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ProposeReturnDate command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(
      operationId = "ConfirmReturn",
      summary = "Confirm the return: everything that it asks for is in place")
  @PostMapping("/cases/{caseId}/return-confirmation")
  ResponseEntity<Recorded> confirmReturn(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ConfirmReturn command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(
      operationId = "ReportReturn",
      summary = "Report that the child went home; never refused")
  @PostMapping("/cases/{caseId}/return")
  ResponseEntity<Recorded> reportReturn(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReportReturn command) {
    return asking.of(caseId).report(caseId, command);
  }

  @Operation(
      operationId = "ReportUnplannedReturn",
      summary = "Report that the child went or was taken home unplanned; never refused")
  @PostMapping("/cases/{caseId}/unplanned-return")
  ResponseEntity<Recorded> reportUnplannedReturn(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReportUnplannedReturn command) {
    return asking.of(caseId).report(caseId, command);
  }

  @Operation(
      operationId = "ReportBreakdown",
      summary = "Report that the return broke down; never refused")
  @PostMapping("/cases/{caseId}/breakdown")
  ResponseEntity<Recorded> reportBreakdown(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReportBreakdown command) {
    return asking.of(caseId).report(caseId, command);
  }

  @Operation(
      operationId = "ReportReturnToCare",
      summary = "Report that the child came back into care; never refused")
  @PostMapping("/cases/{caseId}/return-to-care")
  ResponseEntity<Recorded> reportReturnToCare(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReportReturnToCare command) {
    return asking.of(caseId).report(caseId, command);
  }

  @Operation(operationId = "CloseCase", summary = "Close the case")
  @PostMapping("/cases/{caseId}/closure")
  ResponseEntity<Recorded> close(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CloseCase command) {
    return asking.of(caseId).change(caseId, command);
  }

  @Operation(operationId = "ReopenCase", summary = "Reopen a case that was closed in error")
  @PostMapping("/cases/{caseId}/reopening")
  ResponseEntity<Recorded> reopen(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReopenCase command) {
    return asking.of(caseId).change(caseId, command);
  }
}
