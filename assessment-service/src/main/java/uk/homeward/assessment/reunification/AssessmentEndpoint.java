package uk.homeward.assessment.reunification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.reunification.AssessmentCommand.AppointAssessor;
import uk.homeward.assessment.reunification.AssessmentCommand.CompleteAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.DeclineToEndorseAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.DraftAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.EndorseAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.HoldMidpointSupervision;
import uk.homeward.assessment.reunification.AssessmentCommand.SignOffAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.StartAssessment;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.assessment.AssessmentId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Assessments", description = "Assessing whether the child can return home")
class AssessmentEndpoint {

  @Operation(
      operationId = "AppointAssessor",
      summary = "Name who assesses whether the child can return home")
  @PostMapping("/cases/{caseId}/assessments")
  ResponseEntity<Recorded> appoint(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AppointAssessor command) {
    return asking.of(caseId).create("asm-", command);
  }

  @Operation(
      operationId = "StartAssessment",
      summary = "Start the assessment, with the day it aims for")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/start")
  ResponseEntity<Recorded> start(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody StartAssessment command) {
    return asking.of(caseId).change(assessmentId, command);
  }

  @Operation(
      operationId = "HoldMidpointSupervision",
      summary = "Record supervision on the drafts, half way")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/midpoint-supervision")
  ResponseEntity<Recorded> supervise(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody HoldMidpointSupervision command) {
    return asking.of(caseId).change(assessmentId, command);
  }

  @Operation(operationId = "DraftAssessment", summary = "Record that the assessment is drafted")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/draft")
  ResponseEntity<Recorded> draft(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody DraftAssessment command) {
    return asking.of(caseId).change(assessmentId, command);
  }

  @Operation(
      operationId = "CompleteAssessment",
      summary = "Complete the assessment with its recommendation")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/completion")
  ResponseEntity<Recorded> complete(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody CompleteAssessment command) {
    return asking.of(caseId).change(assessmentId, command);
  }

  @Operation(operationId = "EndorseAssessment", summary = "Endorse the assessment")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/endorsement")
  ResponseEntity<Recorded> endorse(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody EndorseAssessment command) {
    return asking.of(caseId).change(assessmentId, command);
  }

  @Operation(
      operationId = "DeclineToEndorseAssessment",
      summary = "Give the assessment back to its assessor")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/endorsement-refusal")
  ResponseEntity<Recorded> decline(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody DeclineToEndorseAssessment command) {
    return asking.of(caseId).change(assessmentId, command);
  }

  @Operation(operationId = "SignOffAssessment", summary = "Sign the assessment off as final")
  @PostMapping("/cases/{caseId}/assessments/{assessmentId}/sign-off")
  ResponseEntity<Recorded> signOff(
      @PathVariable CaseId caseId,
      @PathVariable AssessmentId assessmentId,
      Asking asking,
      @RequestBody SignOffAssessment command) {
    return asking.of(caseId).change(assessmentId, command);
  }
}
