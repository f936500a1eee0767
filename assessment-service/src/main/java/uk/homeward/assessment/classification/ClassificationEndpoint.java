package uk.homeward.assessment.classification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.classification.ClassificationCommand.AgreeReclassificationDate;
import uk.homeward.assessment.classification.ClassificationCommand.ClassifyRisk;
import uk.homeward.assessment.classification.ClassificationCommand.ConfirmSevere;
import uk.homeward.assessment.classification.ClassificationCommand.ReclassifyRisk;
import uk.homeward.assessment.classification.ClassificationCommand.ShareClassification;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.classification.ClassificationSeriesId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Risk classifications", description = "How great the risk of a return is judged to be")
class ClassificationEndpoint {

  @Operation(operationId = "ClassifyRisk", summary = "Classify the risk of a return")
  @PostMapping("/cases/{caseId}/risk-classifications")
  ResponseEntity<Recorded> classify(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ClassifyRisk command) {
    return asking.of(caseId).own(ClassificationSeriesId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "AgreeReclassificationDate",
      summary = "Agree when the risk is to be classified again, and what helps until then")
  @PostMapping("/cases/{caseId}/risk-classifications/next-date")
  ResponseEntity<Recorded> agreeDate(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AgreeReclassificationDate command) {
    return asking.of(caseId).own(ClassificationSeriesId.of(caseId).value(), command);
  }

  @Operation(operationId = "ReclassifyRisk", summary = "Classify the risk of a return again")
  @PostMapping("/cases/{caseId}/risk-classifications/again")
  ResponseEntity<Recorded> reclassify(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ReclassifyRisk command) {
    return asking.of(caseId).own(ClassificationSeriesId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "ConfirmSevere",
      summary = "Decide that the level is severe, as was proposed when time ran out")
  @PostMapping("/cases/{caseId}/risk-classifications/severe-confirmation")
  ResponseEntity<Recorded> confirmSevere(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ConfirmSevere command) {
    return asking.of(caseId).own(ClassificationSeriesId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "ShareClassification",
      summary = "Record that the last classification was explained to somebody")
  @PostMapping("/cases/{caseId}/risk-classifications/shares")
  ResponseEntity<Recorded> share(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ShareClassification command) {
    return asking.of(caseId).own(ClassificationSeriesId.of(caseId).value(), command);
  }
}
