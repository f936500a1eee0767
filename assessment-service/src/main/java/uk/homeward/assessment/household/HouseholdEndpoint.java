package uk.homeward.assessment.household;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.household.HouseholdCommand.IdentifyHouseholdMember;
import uk.homeward.assessment.household.HouseholdCommand.RecordCheckDeclined;
import uk.homeward.assessment.household.HouseholdCommand.RecordPoliceCheckReturn;
import uk.homeward.assessment.household.HouseholdCommand.RequestPoliceCheck;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.household.HouseholdChecksId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Household", description = "Who lives at or visits the home")
class HouseholdEndpoint {

  @Operation(
      operationId = "IdentifyHouseholdMember",
      summary = "Name somebody of the household who is to be checked")
  @PostMapping("/cases/{caseId}/household-members")
  ResponseEntity<Recorded> identify(
      @PathVariable CaseId caseId, Asking asking, @RequestBody IdentifyHouseholdMember command) {
    return asking.of(caseId).own(HouseholdChecksId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "RequestPoliceCheck",
      summary = "Ask the police about a person of the household")
  @PostMapping("/cases/{caseId}/household-members/police-check-requests")
  ResponseEntity<Recorded> request(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RequestPoliceCheck command) {
    return asking.of(caseId).own(HouseholdChecksId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "RecordPoliceCheckReturn",
      summary = "Record that the police have answered")
  @PostMapping("/cases/{caseId}/household-members/police-check-returns")
  ResponseEntity<Recorded> recordReturn(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordPoliceCheckReturn command) {
    return asking.of(caseId).own(HouseholdChecksId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "RecordCheckDeclined",
      summary = "Record that a person declines a check, and what follows from that")
  @PostMapping("/cases/{caseId}/household-members/police-check-refusals")
  ResponseEntity<Recorded> recordDeclined(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordCheckDeclined command) {
    return asking.of(caseId).own(HouseholdChecksId.of(caseId).value(), command);
  }
}
