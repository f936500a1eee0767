package uk.homeward.caseservice.lookedafter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.ApproveCeasing;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.ChangeEpisode;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.EndLookedAfterPeriod;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.StartLookedAfterPeriod;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Looked-after period")
class LookedAfterEndpoint {

  @Operation(
      operationId = "StartLookedAfterPeriod",
      summary = "Record that the child began to be looked after; never refused")
  @PostMapping("/cases/{caseId}/looked-after-period")
  ResponseEntity<Recorded> start(
      @PathVariable CaseId caseId, Asking asking, @RequestBody StartLookedAfterPeriod command) {
    return asking.of(caseId).own(caseId.own("lap-"), command);
  }

  @Operation(
      operationId = "ChangeEpisode",
      summary = "Record that the placement changed; never refused")
  @PostMapping("/cases/{caseId}/looked-after-period/episodes")
  ResponseEntity<Recorded> changeEpisode(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ChangeEpisode command) {
    return asking.of(caseId).own(caseId.own("lap-"), command);
  }

  @Operation(
      operationId = "ApproveCeasing",
      summary = "Approve that the council ceases to look after the child")
  @PostMapping("/cases/{caseId}/looked-after-period/ceasing-approval")
  ResponseEntity<Recorded> approveCeasing(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ApproveCeasing command) {
    return asking.of(caseId).own(caseId.own("lap-"), command);
  }

  @Operation(
      operationId = "EndLookedAfterPeriod",
      summary = "Record that the child ceased to be looked after; never refused")
  @PostMapping("/cases/{caseId}/looked-after-period/end")
  ResponseEntity<Recorded> end(
      @PathVariable CaseId caseId, Asking asking, @RequestBody EndLookedAfterPeriod command) {
    return asking.of(caseId).own(caseId.own("lap-"), command);
  }
}
