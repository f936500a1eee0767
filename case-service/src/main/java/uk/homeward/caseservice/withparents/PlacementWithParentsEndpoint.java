package uk.homeward.caseservice.withparents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.AuthorisePwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.CompletePwPAgreement;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.ConfirmPwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.MakeImmediatePlacement;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.RefusePwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.RequestPwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.TerminatePwP;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.withparents.PlacementWithParentsId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Placement with parents")
class PlacementWithParentsEndpoint {

  @Operation(
      operationId = "RequestPwP",
      summary = "Ask for approval to place the child with the parents")
  @PostMapping("/cases/{caseId}/placement-with-parents")
  ResponseEntity<Recorded> request(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RequestPwP command) {
    return asking.of(caseId).own(caseId.own("pwp-"), command);
  }

  @Operation(
      operationId = "CompletePwPAgreement",
      summary = "Complete the placement with parents agreement")
  @PostMapping("/cases/{caseId}/placement-with-parents/agreement")
  ResponseEntity<Recorded> completeAgreement(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompletePwPAgreement command) {
    return asking.of(caseId).own(caseId.own("pwp-"), command);
  }

  @Operation(operationId = "AuthorisePwP", summary = "Authorise the placement with parents")
  @PostMapping("/cases/{caseId}/placement-with-parents/authorisation")
  ResponseEntity<Recorded> authorise(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AuthorisePwP command) {
    return asking.of(caseId).change(new PlacementWithParentsId(caseId.own("pwp-")), command);
  }

  @Operation(
      operationId = "RefusePwP",
      summary = "Refuse the placement with parents, or not confirm an immediate one")
  @PostMapping("/cases/{caseId}/placement-with-parents/refusal")
  ResponseEntity<Recorded> refuse(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RefusePwP command) {
    return asking.of(caseId).change(new PlacementWithParentsId(caseId.own("pwp-")), command);
  }

  @Operation(
      operationId = "MakeImmediatePlacement",
      summary = "Place the child with the parents at once, before the assessment is complete")
  @PostMapping("/cases/{caseId}/placement-with-parents/immediate")
  ResponseEntity<Recorded> placeImmediately(
      @PathVariable CaseId caseId, Asking asking, @RequestBody MakeImmediatePlacement command) {
    return asking.of(caseId).own(caseId.own("pwp-"), command);
  }

  @Operation(
      operationId = "ConfirmPwP",
      summary = "Confirm an immediate placement after its assessment and review")
  @PostMapping("/cases/{caseId}/placement-with-parents/confirmation")
  ResponseEntity<Recorded> confirm(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ConfirmPwP command) {
    return asking.of(caseId).change(new PlacementWithParentsId(caseId.own("pwp-")), command);
  }

  @Operation(operationId = "TerminatePwP", summary = "End the placement with parents")
  @PostMapping("/cases/{caseId}/placement-with-parents/termination")
  ResponseEntity<Recorded> terminate(
      @PathVariable CaseId caseId, Asking asking, @RequestBody TerminatePwP command) {
    return asking.of(caseId).change(new PlacementWithParentsId(caseId.own("pwp-")), command);
  }
}
