package uk.homeward.caseservice.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.support.SupportProgrammeCommand.AgreeSupportPlan;
import uk.homeward.caseservice.support.SupportProgrammeCommand.ExtendProgramme;
import uk.homeward.caseservice.support.SupportProgrammeCommand.NameLeadProfessional;
import uk.homeward.caseservice.support.SupportProgrammeCommand.RecordProgrammeReview;
import uk.homeward.caseservice.support.SupportProgrammeCommand.StartProgramme;
import uk.homeward.caseservice.support.SupportProgrammeCommand.WithdrawSupport;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.support.SupportProgrammeId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@RequestMapping("/cases/{caseId}/support-programme")
@Tag(name = "Support programme")
class SupportProgrammeEndpoint {

  @Operation(
      operationId = "AgreeSupportPlan",
      summary = "Agree the support plan, or its next version, with the family")
  @PostMapping("/plan")
  ResponseEntity<Recorded> agreePlan(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AgreeSupportPlan command) {
    return asking.of(caseId).own(SupportProgrammeId.of(caseId).value(), command);
  }

  @Operation(operationId = "StartProgramme", summary = "Start the support programme")
  @PostMapping("/start")
  ResponseEntity<Recorded> start(
      @PathVariable CaseId caseId, Asking asking, @RequestBody StartProgramme command) {
    return asking.of(caseId).change(SupportProgrammeId.of(caseId), command);
  }

  @Operation(
      operationId = "RecordProgrammeReview",
      summary = "Record a review of the support programme")
  @PostMapping("/reviews")
  ResponseEntity<Recorded> recordReview(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordProgrammeReview command) {
    return asking.of(caseId).change(SupportProgrammeId.of(caseId), command);
  }

  @Operation(operationId = "ExtendProgramme", summary = "Extend the support programme")
  @PostMapping("/extension")
  ResponseEntity<Recorded> extend(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ExtendProgramme command) {
    return asking.of(caseId).change(SupportProgrammeId.of(caseId), command);
  }

  @Operation(
      operationId = "WithdrawSupport",
      summary = "Withdraw support, saying where support comes from now")
  @PostMapping("/withdrawal")
  ResponseEntity<Recorded> withdraw(
      @PathVariable CaseId caseId, Asking asking, @RequestBody WithdrawSupport command) {
    return asking.of(caseId).change(SupportProgrammeId.of(caseId), command);
  }

  @Operation(
      operationId = "NameLeadProfessional",
      summary = "Name the lead professional outside social work")
  @PostMapping("/lead-professional")
  ResponseEntity<Recorded> nameLeadProfessional(
      @PathVariable CaseId caseId, Asking asking, @RequestBody NameLeadProfessional command) {
    return asking.of(caseId).own(SupportProgrammeId.of(caseId).value(), command);
  }
}
