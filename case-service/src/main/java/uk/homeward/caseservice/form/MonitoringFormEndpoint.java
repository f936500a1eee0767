package uk.homeward.caseservice.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.form.MonitoringFormCommand.AttachDocument;
import uk.homeward.caseservice.form.MonitoringFormCommand.CompleteFormSection;
import uk.homeward.caseservice.form.MonitoringFormCommand.FinaliseMonitoringForm;
import uk.homeward.caseservice.form.MonitoringFormCommand.OpenMonitoringForm;
import uk.homeward.caseservice.form.MonitoringFormCommand.RecordFormOutcome;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.form.MonitoringFormId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Monitoring form")
class MonitoringFormEndpoint {

  @Operation(operationId = "OpenMonitoringForm", summary = "Open the monitoring form")
  @PostMapping("/cases/{caseId}/monitoring-form")
  ResponseEntity<Recorded> open(
      @PathVariable CaseId caseId, Asking asking, @RequestBody OpenMonitoringForm command) {
    return asking.of(caseId).own(caseId.own("form-"), command);
  }

  @Operation(operationId = "AttachDocument", summary = "Attach a document to the monitoring form")
  @PostMapping("/cases/{caseId}/monitoring-form/documents")
  ResponseEntity<Recorded> attach(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AttachDocument command) {
    return asking.of(caseId).own(caseId.own("form-"), command);
  }

  @Operation(
      operationId = "CompleteFormSection",
      summary = "Tick a section of the monitoring form as complete")
  @PostMapping("/cases/{caseId}/monitoring-form/sections")
  ResponseEntity<Recorded> completeSection(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompleteFormSection command) {
    return asking.of(caseId).own(caseId.own("form-"), command);
  }

  @Operation(
      operationId = "RecordFormOutcome",
      summary = "Record the outcome on the monitoring form")
  @PostMapping("/cases/{caseId}/monitoring-form/outcome")
  ResponseEntity<Recorded> recordOutcome(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordFormOutcome command) {
    return asking.of(caseId).change(new MonitoringFormId(caseId.own("form-")), command);
  }

  @Operation(operationId = "FinaliseMonitoringForm", summary = "Finalise the monitoring form")
  @PostMapping("/cases/{caseId}/monitoring-form/finalisation")
  ResponseEntity<Recorded> finalise(
      @PathVariable CaseId caseId, Asking asking, @RequestBody FinaliseMonitoringForm command) {
    return asking.of(caseId).change(new MonitoringFormId(caseId.own("form-")), command);
  }
}
