package uk.homeward.caseservice.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.reunification.ClosingOutcome;
import uk.homeward.contracts.reunification.DecisionOutcome;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseDecisionRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnConfirmed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationClosed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;

/** How a case stands, folded from its events alone: of each fact, the last that happened. */
@Schema(description = "How a case stands")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseSummary(
    @Schema(description = "The case") CaseId id,
    @Schema(description = "The child's number in the record system") String childReference,
    @Schema(
            description = "open, not-pursued or closed",
            allowableValues = {"open", "not-pursued", "closed"})
        String state,
    @Schema(description = "When somebody first thought of the return") Occurred considered,
    @Schema(description = "Who did", implementation = Proposer.class) String proposer,
    @Schema(
            description = "Under what law the child lives, by the national return's code",
            implementation = LegalCode.class)
        @Nullable String legalStatus,
    @Schema(
            description = "Whether the child is looked after: started or ended",
            allowableValues = {"started", "ended"})
        @Nullable String lookedAfter,
    @Schema(description = "Where the child lives") @Nullable String living,
    @Schema(description = "The level of risk", implementation = RiskLevel.class)
        @Nullable String riskLevel,
    @Schema(description = "The case decisions, in the order in which they were made")
        List<CaseDecision> decisions,
    @Schema(description = "The London date that is aimed for") @Nullable LocalDate returnTarget,
    @Schema(description = "The London date for which the return was confirmed")
        @Nullable LocalDate returnConfirmedFor,
    @Schema(
            description = "What became of the return: home, broken-down or returned-to-care",
            allowableValues = {"home", "broken-down", "returned-to-care"})
        @Nullable String returned,
    @Schema(description = "When that was") @Nullable Occurred returnedSince,
    @Schema(description = "How the case ended", implementation = ClosingOutcome.class)
        @Nullable String outcome,
    @Schema(description = "Who works with the child: user id by part") Map<String, String> people,
    @Schema(description = "Everything that the case has learned, the latest of each")
        List<Learned> learned) {

  @Schema(description = "A case decision")
  record CaseDecision(
      @Schema(description = "Which of the three") int number,
      @Schema(description = "What was decided", implementation = DecisionOutcome.class)
          String outcome,
      @Schema(description = "When") Occurred occurred) {}

  @Schema(description = "One fact that the case has learned")
  record Learned(
      @Schema(description = "The fact", example = "risk-level") String fact,
      @Schema(description = "Its value", example = "medium") String value,
      @Schema(description = "Since when") Occurred occurred) {}

  private static final String PERSON = Fact.PERSON.word() + "/";

  /**
   * In whatever order the events come.
   *
   * @throws IllegalArgumentException if they do not tell of a case's beginning
   */
  static CaseSummary of(List<? extends CaseEvent> events) {
    var ordered = new ArrayList<CaseEvent>(events);
    ordered.sort(Comparator.comparing(CaseEvent::occurred));
    var known = new TreeMap<String, Learned>();
    var decisions = new ArrayList<CaseDecision>();
    ReunificationConsidered considered = null;
    LocalDate confirmedFor = null;
    String outcome = null;
    for (var event : ordered) {
      for (var that : event.establishes())
        known.put(that.fact(), new Learned(that.fact(), that.value(), event.occurred()));
      switch (event) {
        case ReunificationConsidered e -> considered = e;
        case CaseDecisionRecorded e ->
            decisions.add(new CaseDecision(e.number(), e.outcome().word(), e.occurred()));
        case ReturnConfirmed e -> confirmedFor = e.returnOn();
        case ReunificationClosed e -> outcome = e.outcome().word();
        default -> {}
      }
    }
    if (considered == null) throw new IllegalArgumentException("No beginning of a case");
    var state = known.getOrDefault(Fact.CASE.word(), NOT_KNOWN).value();
    var target = value(known, Fact.RETURN_TARGET);
    var attempt = known.get(Fact.RETURN_ATTEMPT.word());
    return new CaseSummary(
        considered.caseId(),
        considered.childReference(),
        state,
        considered.occurred(),
        considered.proposer().word(),
        value(known, Fact.LEGAL_STATUS),
        value(known, Fact.LOOKED_AFTER),
        value(known, Fact.LIVING),
        value(known, Fact.RISK_LEVEL),
        List.copyOf(decisions),
        target == null ? null : LocalDate.parse(target),
        confirmedFor,
        attempt == null ? null : attempt.value(),
        attempt == null ? null : attempt.occurred(),
        "closed".equals(state) ? outcome : null,
        people(known),
        List.copyOf(known.values()));
  }

  private static final Learned NOT_KNOWN = new Learned("", "", Occurred.on(LocalDate.of(1, 1, 1)));

  private static @Nullable String value(Map<String, Learned> known, Fact fact) {
    var learned = known.get(fact.word());
    return learned == null ? null : learned.value();
  }

  private static Map<String, String> people(Map<String, Learned> known) {
    var people = new TreeMap<String, String>();
    known.forEach(
        (fact, learned) -> {
          if (fact.startsWith(PERSON)) people.put(fact.substring(PERSON.length()), learned.value());
        });
    return people;
  }
}
