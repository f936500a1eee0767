package uk.homeward.caseservice.panel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.BookPanel;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.RecordPanelOutcome;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.SubmitPanelPack;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.panel.PanelSubmissionId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Panel")
class PanelSubmissionEndpoint {

  @Operation(operationId = "BookPanel", summary = "Book a place on a panel's agenda")
  @PostMapping("/cases/{caseId}/panel-submissions")
  ResponseEntity<Recorded> book(
      @PathVariable CaseId caseId, Asking asking, @RequestBody BookPanel command) {
    return asking.of(caseId).create("panel-", command);
  }

  @Operation(operationId = "SubmitPanelPack", summary = "Give the panel its papers")
  @PostMapping("/cases/{caseId}/panel-submissions/{panelId}/pack")
  ResponseEntity<Recorded> submit(
      @PathVariable CaseId caseId,
      @PathVariable PanelSubmissionId panelId,
      Asking asking,
      @RequestBody SubmitPanelPack command) {
    return asking.of(caseId).change(panelId, command);
  }

  @Operation(operationId = "RecordPanelOutcome", summary = "Record what the panel decided")
  @PostMapping("/cases/{caseId}/panel-submissions/{panelId}/outcome")
  ResponseEntity<Recorded> recordOutcome(
      @PathVariable CaseId caseId,
      @PathVariable PanelSubmissionId panelId,
      Asking asking,
      @RequestBody RecordPanelOutcome command) {
    return asking.of(caseId).change(panelId, command);
  }
}
