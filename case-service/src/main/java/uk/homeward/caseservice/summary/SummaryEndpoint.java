package uk.homeward.caseservice.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.history.CaseHistory;
import uk.homeward.caseservice.history.KnownAt;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Fact;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Page;
import uk.homeward.practice.GateKey;

@RestController
@Tag(name = "The case")
class SummaryEndpoint {

  private final CaseHistory history;
  private final CaseList cases;
  private final Outlook outlook;

  SummaryEndpoint(CaseHistory history, CaseList cases, Outlook outlook) {
    this.history = history;
    this.cases = cases;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "ReadCase",
      summary = "How a case stands, now or as it was known at a past moment")
  @GetMapping("/cases/{caseId}")
  ResponseEntity<CaseSummary> summary(
      @PathVariable CaseId caseId,
      @Parameter(description = KnownAt.SAYS) @RequestParam(name = "known-at", required = false)
          @Nullable String knownAt,
      Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    var entries = history.of(caseId, KnownAt.read(knownAt));
    var own = entries.stream().filter(e -> e.aggregate().equals(caseId.value())).toList();
    if (own.isEmpty()) throw Answer.notFound("case");
    return ResponseEntity.ok()
        .eTag("\"" + own.getLast().sequence() + "\"")
        .body(
            CaseSummary.of(
                history.standing(entries).stream().map(CaseHistory.Entry::event).toList()));
  }

  @Operation(operationId = "ListCases", summary = "The council's cases, oldest first")
  @GetMapping("/cases")
  Page<CaseList.ListedCase> list(
      @Parameter(
              description = "Only cases that stand like this",
              schema = @Schema(allowableValues = {"open", "not-pursued", "closed"}))
          @RequestParam(required = false)
          @Nullable String state,
      @Parameter(description = "The next of the page before") @RequestParam(defaultValue = "0")
          String cursor,
      @Parameter(description = "How many on a page, at most " + Page.LIMIT)
          @RequestParam(defaultValue = Page.DEFAULT)
          int limit,
      Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    if (state != null && !Fact.CASE.vocabulary().contains(state))
      throw new BadRequest(
          "not-understood",
          "No case stands like this.",
          List.of(new Fault("state", "not-valid", "Ask for open, not-pursued or closed.")));
    if (!cursor.matches("\\d{1,18}"))
      throw new BadRequest(
          "not-understood",
          "The cursor is not understood.",
          List.of(new Fault("cursor", "not-valid", "Pass the next of the page before.")));
    var rows = cases.page(state, Long.parseLong(cursor), Page.checked(limit) + 1);
    return Page.of(rows, limit, row -> Long.toString(row.place()));
  }
}
