package uk.homeward.caseservice.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Page;
import uk.homeward.kit.web.RuleShown;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;

@RestController
@Tag(name = "History")
class HistoryEndpoint {

  @Schema(description = "A fact that a decision relied on")
  record ReliedOn(
      @Schema(description = "The fact", example = "risk-level") String fact,
      @Schema(description = "Its value", example = "medium") String value,
      @Schema(description = "Id of the event that established it") String event) {}

  @Schema(description = "How a reported fact stood to a requirement")
  record Compliance(
      @Schema(description = "The rule") String ruleId,
      @Schema(description = "Met, deviated, or not asked of this case")
          Envelope.Compliance.Outcome outcome) {}

  @Schema(description = "One event of a case, as the log holds it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HistoryEntry(
      @Schema(description = "Where it stands in the log") long position,
      @Schema(description = "Its identifier") String id,
      @Schema(description = "Its published name", example = "CaseDecisionRecorded") String type,
      @Schema(description = "The version of its shape") int version,
      @Schema(description = "The record that it happened to") String aggregate,
      @Schema(description = "Its place in the history of that record") long sequence,
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "When it became known here") Instant recorded,
      @Schema(description = "Who did it: a user id, or system") String actor,
      @Schema(description = "In which role", implementation = Role.class) @Nullable String role,
      @Schema(description = "Whose act it was, if entered for somebody else or done by a deputy")
          @Nullable String onBehalfOf,
      @Schema(description = "Under which delegation the actor deputised for them")
          @Nullable DelegationId delegation,
      @Schema(description = "The council's practice in force, and its version")
          @Nullable String pack,
      @Schema(description = "The rules it was judged under, or that it follows from")
          List<RuleShown> rules,
      @Schema(description = "The facts it relied on, each with the event it came from")
          List<ReliedOn> reliedOn,
      @Schema(description = "For facts: which requirements were met and which were not")
          List<Compliance> compliance,
      @Schema(description = "The request that it follows from") String correlation,
      @Schema(description = "The event that an automation acted on") @Nullable String causation,
      @Schema(description = "Through which door it came in") Envelope.Source source,
      @Schema(description = "Whether a person entered it on a later day than it happened")
          boolean lateEntry,
      @Schema(description = CORRECTIONS) List<String> corrections,
      @Schema(description = "The event itself; never words about a family, only their references")
          CaseEvent payload) {}

  @Schema(description = "One thing that happened in a case")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TimelineEntry(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "When it became known here") Instant recorded,
      @Schema(description = "Whether a person entered it on a later day than it happened")
          boolean lateEntry,
      @Schema(description = "Where it stands in the log") long position,
      @Schema(description = "Its published name", example = "ChildReturnedHome") String type,
      @Schema(description = "Who did it: a user id, or system") String actor,
      @Schema(description = "In which role", implementation = Role.class) @Nullable String role,
      @Schema(description = CORRECTIONS) List<String> corrections,
      @Schema(description = "The event itself") CaseEvent payload) {}

  private static final String CORRECTIONS =
      "Ids of what put it right since, the earlier first; the record itself stays as it was";
  private static final String CURSOR = "The next of the page before";
  private static final String LIMIT = "How many on a page, at most " + Page.LIMIT;

  private final CaseHistory history;
  private final Outlook outlook;

  HistoryEndpoint(CaseHistory history, Outlook outlook) {
    this.history = history;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "ReadHistory",
      summary = "Every event of a case with who, when and under which rule, in the log's order")
  @GetMapping("/cases/{caseId}/history")
  Page<HistoryEntry> history(
      @PathVariable CaseId caseId,
      @Parameter(description = KnownAt.SAYS) @RequestParam(name = "known-at", required = false)
          @Nullable String knownAt,
      @Parameter(description = CURSOR) @RequestParam(defaultValue = "0") String cursor,
      @Parameter(description = LIMIT) @RequestParam(defaultValue = Page.DEFAULT) int limit,
      Actor actor) {
    outlook.require(GateKey.READ_HISTORY, actor);
    exists(caseId);
    var rows =
        history.page(
            caseId, KnownAt.read(knownAt), read(cursor, Long::parseLong), Page.checked(limit) + 1);
    var page = Page.of(rows, limit, row -> Long.toString(row.position()));
    var corrections = history.corrections(caseId, KnownAt.read(knownAt));
    return new Page<>(
        page.items().stream().map(entry -> recorded(entry, corrections)).toList(), page.next());
  }

  @Operation(
      operationId = "ReadTimeline",
      summary = "What happened in a case, in the order in which it happened")
  @GetMapping("/cases/{caseId}/timeline")
  Page<TimelineEntry> timeline(
      @PathVariable CaseId caseId,
      @Parameter(description = KnownAt.SAYS) @RequestParam(name = "known-at", required = false)
          @Nullable String knownAt,
      @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
      @Parameter(description = LIMIT) @RequestParam(defaultValue = Page.DEFAULT) int limit,
      Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    exists(caseId);
    var after = cursor == null ? Place.FIRST : read(cursor, Place::parse);
    var rows =
        history.asItHappened(
            caseId,
            KnownAt.read(knownAt),
            after.began(),
            after.position(),
            Page.checked(limit) + 1);
    var page = Page.of(rows, limit, row -> new Place(row.began(), row.position()).toString());
    var corrections = history.corrections(caseId, KnownAt.read(knownAt));
    return new Page<>(
        page.items().stream().map(entry -> happened(entry, corrections)).toList(), page.next());
  }

  private void exists(CaseId caseId) {
    if (history.page(caseId, null, 0, 1).isEmpty()) throw Answer.notFound("case");
  }

  private record Place(Instant began, long position) {

    private static final Place FIRST = new Place(Instant.parse("0001-01-01T00:00:00Z"), 0);

    static Place parse(String text) {
      var parts = text.split("_", 2);
      return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return began + "_" + position;
    }
  }

  private static <T> T read(String cursor, Function<String, T> reading) {
    try {
      return reading.apply(cursor);
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new BadRequest(
          "not-understood",
          "The cursor is not understood.",
          List.of(new Fault("cursor", "not-valid", "Pass the next of the page before.")));
    }
  }

  static HistoryEntry recorded(CaseHistory.Entry entry, Map<String, List<String>> corrections) {
    var envelope = entry.envelope();
    return new HistoryEntry(
        entry.position(),
        entry.id(),
        entry.type(),
        entry.version(),
        entry.aggregate(),
        entry.sequence(),
        envelope.occurred(),
        envelope.recorded(),
        envelope.actor(),
        envelope.role(),
        envelope.onBehalfOf(),
        envelope.delegation(),
        envelope.pack(),
        envelope.rules().stream().map(RuleShown::of).toList(),
        envelope.reliedOn().stream()
            .map(r -> new ReliedOn(r.fact(), r.value(), r.event()))
            .toList(),
        envelope.compliance().stream().map(c -> new Compliance(c.ruleId(), c.outcome())).toList(),
        envelope.correlation(),
        envelope.causation(),
        envelope.source(),
        envelope.lateEntry(),
        corrections.getOrDefault(entry.id(), List.of()),
        entry.event());
  }

  private static TimelineEntry happened(
      CaseHistory.Entry entry, Map<String, List<String>> corrections) {
    return new TimelineEntry(
        entry.envelope().occurred(),
        entry.envelope().recorded(),
        entry.envelope().lateEntry(),
        entry.position(),
        entry.type(),
        entry.envelope().actor(),
        entry.envelope().role(),
        corrections.getOrDefault(entry.id(), List.of()),
        entry.event());
  }
}
