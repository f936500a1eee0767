package uk.homeward.notification.recordsystem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;
import uk.homeward.notification.CaseReading;

@RestController
@Tag(name = "The record system")
class RecordUpdateEndpoint {

  private final RecordUpdates updates;
  private final CaseReading reading;

  RecordUpdateEndpoint(RecordUpdates updates, CaseReading reading) {
    this.updates = updates;
    this.reading = reading;
  }

  @Operation(
      operationId = "CaseRecordUpdates",
      summary = "What the record system was asked for about the case, in order")
  @GetMapping("/cases/{caseId}/record-updates")
  Page<RecordUpdates.Row> about(
      @PathVariable CaseId caseId,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "0")
          long cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit,
      Actor reader) {
    reading.require(caseId, reader);
    var most = Page.checked(limit);
    return Page.of(updates.about(caseId, cursor, most + 1), most, RecordUpdates.Row::cursor);
  }
}
