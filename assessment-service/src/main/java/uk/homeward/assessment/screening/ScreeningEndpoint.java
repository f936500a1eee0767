package uk.homeward.assessment.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.screening.ScreeningCommand.CompleteIdentificationTool;
import uk.homeward.assessment.screening.ScreeningCommand.CompletePreScreening;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.assessment.ScreeningId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Screenings", description = "First looks at whether the child might go home")
class ScreeningEndpoint {

  @Operation(
      operationId = "CompleteIdentificationTool",
      summary = "Complete the tool that identifies children who might go home")
  @PostMapping("/cases/{caseId}/screenings/identification-tool")
  ResponseEntity<Recorded> completeTool(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompleteIdentificationTool command) {
    return asking.of(caseId).own(ScreeningId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "CompletePreScreening",
      summary = "Complete the short tool that says how great the risk is")
  @PostMapping("/cases/{caseId}/screenings/pre-screening")
  ResponseEntity<Recorded> completePreScreening(
      @PathVariable CaseId caseId, Asking asking, @RequestBody CompletePreScreening command) {
    return asking.of(caseId).own(ScreeningId.of(caseId).value(), command);
  }
}
