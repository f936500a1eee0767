package uk.homeward.caseservice.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.history.CaseHistory.Entry;
import uk.homeward.caseservice.history.HistoryEndpoint.HistoryEntry;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.correction.CorrectionEvent;
import uk.homeward.contracts.review.DecisionReviewEvent.DecisionFlaggedForReview;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;

/** Why one event of a case came about, what it rested on and what came of it. */
@RestController
@Tag(name = "History")
class ExplanationEndpoint {

  @Schema(description = "An event, in short")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      @Schema(description = "Its identifier") String id,
      @Schema(description = "Its published name", example = "RiskClassified") String type,
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "When it became known here") Instant recorded,
      @Schema(description = "Who did it: a user id, or system") String actor,
      @Schema(description = "In which role", implementation = Role.class) @Nullable String role) {

    static Told of(Entry entry) {
      var envelope = entry.envelope();
      return new Told(
          entry.id(),
          entry.type(),
          envelope.occurred(),
          envelope.recorded(),
          envelope.actor(),
          envelope.role());
    }
  }

  @Schema(description = "A fact that it rested on, and what established that")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ground(
      @Schema(description = "The fact", example = "risk-level") String fact,
      @Schema(description = "Its value then", example = "medium") String value,
      @Schema(description = "The event that established it") @Nullable Told event) {}

  @Schema(description = "One event of a case, and why it came about")
  record Explanation(
      @Schema(description = "The event, with the rules it was judged under") HistoryEntry entry,
      @Schema(description = "The facts that it rested on") List<Ground> grounds,
      @Schema(description = "What it follows from, back to somebody's act") List<Told> because,
      @Schema(description = "What followed from it at once") List<Told> followed,
      @Schema(description = "What put it right since") List<Told> corrections,
      @Schema(description = "Why it is to be looked at again, if it is a decision")
          List<Told> flags) {}

  private final CaseHistory history;
  private final Outlook outlook;

  ExplanationEndpoint(CaseHistory history, Outlook outlook) {
    this.history = history;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "ExplainEvent",
      summary = "Why an event came about: rules, grounds, causes, and what followed from it")
  @GetMapping("/cases/{caseId}/history/{eventId}")
  Explanation explain(
      @PathVariable CaseId caseId,
      @PathVariable String eventId,
      @Parameter(description = KnownAt.SAYS) @RequestParam(name = "known-at", required = false)
          @Nullable String knownAt,
      Actor actor) {
    outlook.require(GateKey.READ_HISTORY, actor);
    var entries = history.of(caseId, KnownAt.read(knownAt));
    var byId = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    var entry = byId.get(eventId);
    if (entry == null) throw Answer.notFound("event of this case");
    var corrections = told(entries, e -> corrects(e, eventId));
    return new Explanation(
        HistoryEndpoint.recorded(
            entry, Map.of(eventId, corrections.stream().map(Told::id).toList())),
        entry.envelope().reliedOn().stream()
            .map(on -> new Ground(on.fact(), on.value(), toldOrNull(byId.get(on.event()))))
            .toList(),
        because(entry, byId),
        told(entries, e -> eventId.equals(e.envelope().causation())),
        corrections,
        told(entries, e -> flags(e, eventId)));
  }

  private static boolean corrects(Entry entry, String event) {
    return entry.event() instanceof CorrectionEvent c && c.corrects().equals(event);
  }

  private static boolean flags(Entry entry, String event) {
    return entry.event() instanceof DecisionFlaggedForReview f && f.decision().equals(event);
  }

  /** An event follows from an earlier one, so this ends. */
  private static List<Told> because(Entry entry, Map<String, Entry> byId) {
    var chain = new ArrayList<Told>();
    for (var from = cause(entry, byId); from != null; from = cause(from, byId))
      chain.add(Told.of(from));
    return List.copyOf(chain);
  }

  private static @Nullable Entry cause(Entry entry, Map<String, Entry> byId) {
    var cause = entry.envelope().causation();
    return cause == null ? null : byId.get(cause);
  }

  private static List<Told> told(List<Entry> entries, Predicate<Entry> which) {
    return entries.stream().filter(which).map(Told::of).toList();
  }

  private static @Nullable Told toldOrNull(@Nullable Entry entry) {
    return entry == null ? null : Told.of(entry);
  }
}
