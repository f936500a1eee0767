package uk.homeward.assessment.suitability;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompletePwPAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteReg39Assessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteReunificationRiskAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.CompleteViabilityAssessment;
import uk.homeward.assessment.suitability.SuitabilityCommand.InterviewParent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.suitability.SuitabilityId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(
    name = "Suitability",
    description = "Whether the parents and the home are fit for what is planned")
class SuitabilityEndpoint {

  @Operation(
      operationId = "InterviewParent",
      summary = "Record the interview of a parent before an immediate placement")
  @PostMapping("/cases/{caseId}/suitability/parent-interviews")
  ResponseEntity<Recorded> interview(
      @PathVariable CaseId caseId, Asking asking, @RequestBody InterviewParent command) {
    return asking.of(caseId).own(SuitabilityId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "CompletePwPAssessment",
      summary = "Complete the assessment for a placement with parents")
  @PostMapping("/cases/{caseId}/suitability/placement-with-parents-assessments")
  ResponseEntity<Recorded> completePwp(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompletePwPAssessment command) {
    return asking.of(caseId).own(SuitabilityId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "CompleteReg39Assessment",
      summary = "Complete the assessment before ceasing to look after the child")
  @PostMapping("/cases/{caseId}/suitability/ceasing-assessments")
  ResponseEntity<Recorded> completeReg39(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompleteReg39Assessment command) {
    return asking.of(caseId).own(SuitabilityId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "CompleteViabilityAssessment",
      summary = "Complete the joint viability assessment of a connected person")
  @PostMapping("/cases/{caseId}/suitability/viability-assessments")
  ResponseEntity<Recorded> completeViability(
      @PathVariable CaseId caseId,
      Asking asking,
      @RequestBody CompleteViabilityAssessment command) {
    return asking.of(caseId).own(SuitabilityId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "CompleteReunificationRiskAssessment",
      summary =
          "Complete the assessment of the risks of a return, for a child accommodated by agreement")
  @PostMapping("/cases/{caseId}/suitability/reunification-risk-assessments")
  ResponseEntity<Recorded> completeRisk(
      @PathVariable CaseId caseId,
      Asking asking,
      @RequestBody CompleteReunificationRiskAssessment command) {
    return asking.of(caseId).own(SuitabilityId.of(caseId).value(), command);
  }
}
