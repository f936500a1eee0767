package uk.homeward.caseservice.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.AcceptFamilyPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.AgreeReunificationPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.DraftPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.SetContingencyPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.SharePlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.TaperSupport;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.UpdatePlan;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.plan.ReunificationPlanId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Plans")
class ReunificationPlanEndpoint {

  @Operation(operationId = "DraftPlan", summary = "Draft a plan")
  @PostMapping("/cases/{caseId}/plans/drafts")
  ResponseEntity<Recorded> draft(
      @PathVariable CaseId caseId, Asking asking, @RequestBody DraftPlan command) {
    return asking.of(caseId).own(caseId.own("plan-"), command);
  }

  @Operation(
      operationId = "AgreeReunificationPlan",
      summary = "Agree a plan with the family and the people around it")
  @PostMapping("/cases/{caseId}/plans/agreements")
  ResponseEntity<Recorded> agree(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AgreeReunificationPlan command) {
    return asking.of(caseId).own(caseId.own("plan-"), command);
  }

  @Operation(operationId = "UpdatePlan", summary = "Change an agreed plan")
  @PostMapping("/cases/{caseId}/plans/updates")
  ResponseEntity<Recorded> update(
      @PathVariable CaseId caseId, Asking asking, @RequestBody UpdatePlan command) {
    return asking.of(caseId).change(new ReunificationPlanId(caseId.own("plan-")), command);
  }

  @Operation(
      operationId = "SetContingencyPlan",
      summary = "Set the contingency plan, with the carers' part in it")
  @PostMapping("/cases/{caseId}/plans/contingency")
  ResponseEntity<Recorded> setContingency(
      @PathVariable CaseId caseId, Asking asking, @RequestBody SetContingencyPlan command) {
    return asking.of(caseId).own(caseId.own("plan-"), command);
  }

  @Operation(
      operationId = "AcceptFamilyPlan",
      summary = "Accept the plan that the family made at its conference")
  @PostMapping("/cases/{caseId}/plans/family")
  ResponseEntity<Recorded> acceptFamilyPlan(
      @PathVariable CaseId caseId, Asking asking, @RequestBody AcceptFamilyPlan command) {
    return asking.of(caseId).own(caseId.own("plan-"), command);
  }

  @Operation(operationId = "SharePlan", summary = "Share the plan")
  @PostMapping("/cases/{caseId}/plans/sharing")
  ResponseEntity<Recorded> share(
      @PathVariable CaseId caseId, Asking asking, @RequestBody SharePlan command) {
    return asking.of(caseId).change(new ReunificationPlanId(caseId.own("plan-")), command);
  }

  @Operation(operationId = "TaperSupport", summary = "Begin to withdraw support step by step")
  @PostMapping("/cases/{caseId}/plans/support-taper")
  ResponseEntity<Recorded> taper(
      @PathVariable CaseId caseId, Asking asking, @RequestBody TaperSupport command) {
    return asking.of(caseId).change(new ReunificationPlanId(caseId.own("plan-")), command);
  }
}
