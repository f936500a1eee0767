package uk.homeward.caseservice.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.correction.CorrectionEvent;
import uk.homeward.contracts.review.DecisionReviewEvent.DecisionFlaggedForReview;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.RuleShown;
import uk.homeward.practice.Bearing;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Known;
import uk.homeward.practice.Practices;
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
      @Schema(description = "In which role", implementation = Role.class) @Nullable String role,
      @Schema(description = "The event that it follows from at once, if an automation did it")
          @Nullable String causation,
      @Schema(description = "The event itself; never words about a family, only their references")
          CaseEvent payload) {

    static Told of(Entry entry) {
      var envelope = entry.envelope();
      return new Told(
          entry.id(),
          entry.type(),
          envelope.occurred(),
          envelope.recorded(),
          envelope.actor(),
          envelope.role(),
          envelope.causation(),
          entry.event());
    }
  }

  @Schema(description = "A fact that it rested on, and what established that")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ground(
      @Schema(description = "The fact", example = "risk-level") String fact,
      @Schema(description = "Its value then", example = "medium") String value,
      @Schema(description = "The event that established it") @Nullable Told event) {}

  @Schema(description = "What an act asks of a fact, and whether that was so from then on")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asks(
      @Schema(description = "The act", implementation = GateKey.class) String act,
      @Schema(description = "The rule that asks for it") RuleShown rule,
      @Schema(description = "The fact that is needed", example = "risk-level") String fact,
      @Schema(description = "Whether it was so") boolean met,
      @Schema(description = "Whether its lack refuses the act, or is put on record with it")
          boolean refuses,
      @Schema(description = "What was missing") @Nullable String says,
      @Schema(description = "What to do about it") @Nullable String remedy) {

    static Asks of(Bearing bearing) {
      return new Asks(
          bearing.act().word(),
          RuleShown.of(bearing.rule()),
          bearing.fact(),
          bearing.met(),
          bearing.refuses(),
          bearing.says(),
          bearing.remedy());
    }
  }

  @Schema(description = "One event of a case, why it came about and what came of it")
  record Explanation(
      @Schema(description = "The event, with the rules it was judged under") HistoryEntry entry,
      @Schema(description = "The facts that it rested on") List<Ground> grounds,
      @Schema(description = "What it follows from, back to somebody's act") List<Told> because,
      @Schema(
              description =
                  "All that followed from it by itself, such as deadlines, notifications, updates of"
                      + " the record system")
          List<Told> followed,
      @Schema(
              description =
                  "What acts ask of the facts that it established, by what was known then")
          List<Asks> acts,
      @Schema(description = "What put it right since") List<Told> corrections,
      @Schema(description = "Why it is to be looked at again, if it is a decision")
          List<Told> flags) {}

  private final CaseHistory history;
  private final Outlook outlook;
  private final Practices practices;

  ExplanationEndpoint(CaseHistory history, Outlook outlook, Practices practices) {
    this.history = history;
    this.outlook = outlook;
    this.practices = practices;
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
        followed(entries, eventId),
        acts(entry, entries),
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

  /** An event follows from an earlier one, so one passage finds them all. */
  private static List<Told> followed(List<Entry> entries, String event) {
    var found = new HashSet<>(Set.of(event));
    return told(
        entries,
        e -> {
          var cause = e.envelope().causation();
          return cause != null && found.contains(cause) && found.add(e.id());
        });
  }

  private List<Asks> acts(Entry entry, List<Entry> entries) {
    var facts =
        entry.event().establishes().stream().map(Established::fact).collect(Collectors.toSet());
    if (facts.isEmpty()) return List.of();
    var then =
        history.standing(entries.stream().filter(e -> e.position() <= entry.position()).toList());
    var known =
        then.stream()
            .flatMap(
                e ->
                    e.event().establishes().stream()
                        .map(that -> Known.from(that, e.envelope(), e.id(), e.position())))
            .toList();
    return practices
        .of(entry.envelope().council())
        .bearings(facts, new CaseFacts(known), entry.envelope().occurred())
        .stream()
        .map(Asks::of)
        .toList();
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
