package uk.homeward.assessment.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.agreement.AgreementCommand.AgreeGoal;
import uk.homeward.assessment.agreement.AgreementCommand.ProposeParentalAgreement;
import uk.homeward.assessment.agreement.AgreementCommand.RecordGoalProgress;
import uk.homeward.assessment.agreement.AgreementCommand.SignParentalAgreement;
import uk.homeward.assessment.agreement.AgreementCommand.UpdateParentalAgreement;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.agreement.AgreementId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Parental agreements", description = "What parents and workers agree must change")
class AgreementEndpoint {

  @Operation(
      operationId = "ProposeParentalAgreement",
      summary = "Propose an agreement to the parents")
  @PostMapping("/cases/{caseId}/parental-agreements")
  ResponseEntity<Recorded> propose(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ProposeParentalAgreement command) {
    return asking.of(caseId).create("agr-", command);
  }

  @Operation(operationId = "AgreeGoal", summary = "Agree a goal that can be measured, by a day")
  @PostMapping("/cases/{caseId}/parental-agreements/{agreementId}/goals")
  ResponseEntity<Recorded> agreeGoal(
      @PathVariable CaseId caseId,
      @PathVariable AgreementId agreementId,
      Asking asking,
      @RequestBody AgreeGoal command) {
    return asking.of(caseId).change(agreementId, command);
  }

  @Operation(operationId = "RecordGoalProgress", summary = "Record how far a goal has come")
  @PostMapping("/cases/{caseId}/parental-agreements/{agreementId}/goal-progress")
  ResponseEntity<Recorded> recordProgress(
      @PathVariable CaseId caseId,
      @PathVariable AgreementId agreementId,
      Asking asking,
      @RequestBody RecordGoalProgress command) {
    return asking.of(caseId).change(agreementId, command);
  }

  @Operation(operationId = "SignParentalAgreement", summary = "Record that the agreement is signed")
  @PostMapping("/cases/{caseId}/parental-agreements/{agreementId}/signatures")
  ResponseEntity<Recorded> sign(
      @PathVariable CaseId caseId,
      @PathVariable AgreementId agreementId,
      Asking asking,
      @RequestBody SignParentalAgreement command) {
    return asking.of(caseId).change(agreementId, command);
  }

  @Operation(
      operationId = "UpdateParentalAgreement",
      summary = "Record that parents and workers went through the agreement again")
  @PostMapping("/cases/{caseId}/parental-agreements/{agreementId}/updates")
  ResponseEntity<Recorded> update(
      @PathVariable CaseId caseId,
      @PathVariable AgreementId agreementId,
      Asking asking,
      @RequestBody UpdateParentalAgreement command) {
    return asking.of(caseId).change(agreementId, command);
  }
}
