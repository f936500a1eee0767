package uk.homeward.assessment.chronology;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.chronology.ChronologyCommand.AddChronologyEntry;
import uk.homeward.assessment.chronology.ChronologyCommand.AppointChronologist;
import uk.homeward.assessment.chronology.ChronologyCommand.CompleteChronology;
import uk.homeward.assessment.chronology.ChronologyCommand.IdentifyChronologyGap;
import uk.homeward.assessment.chronology.ChronologyCommand.StartChronology;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.chronology.ChronologyId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Chronologies", description = "The critical history of the case")
class ChronologyEndpoint {

  @Operation(
      operationId = "AppointChronologist",
      summary = "Name who writes the chronology, independent of the case")
  @PostMapping("/cases/{caseId}/chronologies")
  ResponseEntity<Recorded> appoint(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AppointChronologist command) {
    return asking.of(caseId).create("chr-", command);
  }

  @Operation(operationId = "StartChronology", summary = "Start the chronology")
  @PostMapping("/cases/{caseId}/chronologies/{chronologyId}/start")
  ResponseEntity<Recorded> start(
      @PathVariable CaseId caseId,
      @PathVariable ChronologyId chronologyId,
      Asking asking,
      @RequestBody StartChronology command) {
    return asking.of(caseId).change(chronologyId, command);
  }

  @Operation(
      operationId = "AddChronologyEntry",
      summary = "Enter what happened once, its theme, and what it means for the child")
  @PostMapping("/cases/{caseId}/chronologies/{chronologyId}/entries")
  ResponseEntity<Recorded> addEntry(
      @PathVariable CaseId caseId,
      @PathVariable ChronologyId chronologyId,
      Asking asking,
      @RequestBody AddChronologyEntry command) {
    return asking.of(caseId).change(chronologyId, command);
  }

  @Operation(
      operationId = "IdentifyChronologyGap",
      summary = "Record something that is not known and ought to be")
  @PostMapping("/cases/{caseId}/chronologies/{chronologyId}/gaps")
  ResponseEntity<Recorded> identifyGap(
      @PathVariable CaseId caseId,
      @PathVariable ChronologyId chronologyId,
      Asking asking,
      @RequestBody IdentifyChronologyGap command) {
    return asking.of(caseId).change(chronologyId, command);
  }

  @Operation(
      operationId = "CompleteChronology",
      summary = "Complete the chronology, naming its sources")
  @PostMapping("/cases/{caseId}/chronologies/{chronologyId}/completion")
  ResponseEntity<Recorded> complete(
      @PathVariable CaseId caseId,
      @PathVariable ChronologyId chronologyId,
      Asking asking,
      @RequestBody CompleteChronology command) {
    return asking.of(caseId).change(chronologyId, command);
  }
}
