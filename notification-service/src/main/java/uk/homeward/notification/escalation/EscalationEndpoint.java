package uk.homeward.notification.escalation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.escalation.EscalationId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;
import uk.homeward.kit.web.Page;
import uk.homeward.notification.CaseReading;

@RestController
@Tag(name = "Escalations")
class EscalationEndpoint {

  private final Escalations escalations;
  private final CaseReading reading;

  EscalationEndpoint(Escalations escalations, CaseReading reading) {
    this.escalations = escalations;
    this.reading = reading;
  }

  @Operation(operationId = "RaiseDispute", summary = "Dispute how the case is run")
  @PostMapping("/cases/{caseId}/escalations")
  ResponseEntity<Recorded> dispute(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RaiseDispute command) {
    return asking.of(caseId).create("esc-", command);
  }

  @Operation(operationId = "AcceptEscalation", summary = "Take the escalated matter on")
  @PostMapping("/cases/{caseId}/escalations/{escalationId}/acceptance")
  ResponseEntity<Recorded> accept(
      @PathVariable CaseId caseId,
      @PathVariable EscalationId escalationId,
      Asking asking,
      @RequestBody AcceptEscalation command) {
    return asking.of(caseId).change(escalationId, command);
  }

  @Operation(operationId = "ResolveEscalation", summary = "Settle the escalated matter")
  @PostMapping("/cases/{caseId}/escalations/{escalationId}/resolution")
  ResponseEntity<Recorded> resolve(
      @PathVariable CaseId caseId,
      @PathVariable EscalationId escalationId,
      Asking asking,
      @RequestBody ResolveEscalation command) {
    return asking.of(caseId).change(escalationId, command);
  }

  @Operation(
      operationId = "CaseEscalations",
      summary = "What was carried to somebody more senior, in order")
  @GetMapping("/cases/{caseId}/escalations")
  Page<Escalations.Row> about(
      @PathVariable CaseId caseId,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "0")
          long cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit,
      Actor reader) {
    reading.require(caseId, reader);
    var most = Page.checked(limit);
    var words = reading.words(caseId, reader);
    var rows = escalations.about(caseId, cursor, most + 1).stream().map(row -> row.with(words));
    return Page.of(rows.toList(), most, Escalations.Row::cursor);
  }
}
