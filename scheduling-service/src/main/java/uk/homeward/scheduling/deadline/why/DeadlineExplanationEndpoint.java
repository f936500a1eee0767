package uk.homeward.scheduling.deadline.why;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.web.Answer;
import uk.homeward.scheduling.CaseReading;

@RestController
class DeadlineExplanationEndpoint {

  private final DeadlineChanges changes;
  private final KnownFacts known;
  private final CaseReading reading;

  DeadlineExplanationEndpoint(DeadlineChanges changes, KnownFacts known, CaseReading reading) {
    this.changes = changes;
    this.known = known;
    this.reading = reading;
  }

  @Operation(
      operationId = "ExplainDeadline",
      summary =
          "Why a deadline is as it is: rule, causes, days counted and skipped, what became of it")
  @GetMapping("/cases/{caseId}/deadlines/{deadlineId}")
  DeadlineExplanation explain(
      @PathVariable CaseId caseId, @PathVariable DeadlineId deadlineId, Actor actor) {
    reading.require(caseId, actor);
    var all = changes.of(caseId, deadlineId);
    if (all.isEmpty()) throw Answer.notFound("deadline of this case");
    return DeadlineExplanation.of(all, known.soFar(caseId), changes.putRight(caseId));
  }
}
