package uk.homeward.caseservice.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.correction.CorrectionCommand.CorrectRecord;
import uk.homeward.caseservice.correction.CorrectionCommand.WithdrawRecord;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.correction.CorrectionId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;
import uk.homeward.kit.acting.Outlook;

/** Who may not act at all is told so, and nothing about the record. */
@RestController
@Tag(name = "Corrections")
class CorrectionEndpoint {

  private final Records records;
  private final Outlook outlook;

  CorrectionEndpoint(Records records, Outlook outlook) {
    this.records = records;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "CorrectRecord",
      summary = "Put a field of a record right; what was recorded stays visible beside it",
      description =
          "Gates, deadlines, notifications, episodes and the summary go by it from then on, and"
              + " decisions that relied on what was recorded are flagged for review. Lists of single"
              + " records, such as visits, still show what was recorded; the history shows both.")
  @PostMapping("/cases/{caseId}/corrections")
  ResponseEntity<Recorded> correct(
      @PathVariable CaseId caseId, Asking asking, Actor actor, @RequestBody CorrectRecord command) {
    return asking
        .of(caseId)
        .own(
            () -> CorrectionId.of(command.event()).value(),
            () -> may(command, actor) ? records.correction(caseId, command) : command);
  }

  @Operation(
      operationId = "WithdrawRecord",
      summary = "Withdraw a record that should not be there, such as another child's")
  @PostMapping("/cases/{caseId}/withdrawals")
  ResponseEntity<Recorded> withdraw(
      @PathVariable CaseId caseId,
      Asking asking,
      Actor actor,
      @RequestBody WithdrawRecord command) {
    return asking
        .of(caseId)
        .own(
            () -> CorrectionId.of(command.event()).value(),
            () -> may(command, actor) ? records.withdrawal(caseId, command) : command);
  }

  private boolean may(Act act, Actor actor) {
    return outlook.allows(act.gate(), actor);
  }
}
