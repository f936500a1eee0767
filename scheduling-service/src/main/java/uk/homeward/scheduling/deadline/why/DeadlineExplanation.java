package uk.homeward.scheduling.deadline.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineCancelled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineWaived;
import uk.homeward.kit.web.RuleShown;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.TimescaleKey;
import uk.homeward.scheduling.deadline.why.DeadlineChanges.Change;

@Schema(description = "Why a deadline is as it is: its rule, what set it, what became of it")
record DeadlineExplanation(
    @Schema(description = "Identifier of the deadline") String id,
    @Schema(
            description = "Which timescale, for programs",
            example = "plan-review",
            implementation = TimescaleKey.class)
        String timescale,
    @Schema(description = "The council's own id for the timescale", example = "T-1")
        String timescaleId,
    @Schema(description = "The council's rule that set it, as in force when time began to run")
        RuleShown rule,
    @Schema(description = "Everything that happened to it, the earlier first") List<Step> steps) {

  @Schema(name = "DeadlineStep", description = "What became of a deadline, and why")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      @Schema(
              description = "What became of it",
              allowableValues = {
                "set",
                "moved",
                "due-soon",
                "breached",
                "met",
                "cancelled",
                "waived"
              })
          String what,
      @Schema(description = "Id of the event that says so; the case's history explains it")
          String event,
      @Schema(description = "When that was: for what was met or ended, when the act happened")
          Occurred occurred,
      @Schema(description = "When it became known here") Instant recorded,
      @Schema(description = "Who did it: a user id, or system") String actor,
      @Schema(description = "The council's practice in force, and its version")
          @Nullable String pack,
      @Schema(description = "What it goes by, what started the time first") List<Because> because,
      @Schema(description = "The dates from here on, if it was set or moved") @Nullable Dates dates,
      @Schema(description = "Whether the act was late, if it was met") @Nullable Boolean late,
      @Schema(description = "Why it was moved, cancelled or waived, as a code")
          @Nullable String reason) {}

  @Schema(description = "Something that the case has learned")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Because(
      @Schema(description = "The fact", example = "meeting/planning") @Nullable String fact,
      @Schema(description = "Its value", example = "held") @Nullable String value,
      @Schema(description = "When that happened, unless it was put right since")
          @Nullable Occurred occurred,
      @Schema(description = "Id of the event that told it; the case's history explains it")
          String event,
      @Schema(description = "Id of what corrected or withdrew that since, if anything did")
          @Nullable String putRightBy) {}

  @Schema(description = "The dates of a deadline, and how they were counted")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dates(
      @Schema(description = "The first date on which it may be done")
          @Nullable LocalDate earliestOn,
      @Schema(description = "The last date in time, where the rule counts days")
          @Nullable LocalDate dueOn,
      @Schema(description = "The last moment in time, where the rule counts hours")
          @Nullable Instant dueAt,
      @Schema(description = "The last working day on or before the due date")
          @Nullable LocalDate actBy,
      @Schema(description = "Last date of the calendar, where it ends too soon to say all of this")
          @Nullable LocalDate pendingBeyond,
      @Schema(description = "Version of the working calendar that dated it") String calendar,
      @Schema(description = "How the due date was counted, one stretch after the other")
          List<Stretch> counted,
      @Schema(description = "How the earliest date was counted, if there is one")
          List<Stretch> earliestCounted) {

    static Dates of(DeadlineSet set) {
      return new Dates(
          set.earliestOn(), set.due(), set.calendar(), set.counted(), set.earliestCounted());
    }

    static Dates of(DeadlineRescheduled moved) {
      return new Dates(
          moved.earliestOn(),
          moved.due(),
          moved.calendar(),
          moved.counted(),
          moved.earliestCounted());
    }

    private Dates(
        @Nullable LocalDate earliestOn,
        Due due,
        String calendar,
        List<Counted> counted,
        List<Counted> earliestCounted) {
      this(
          earliestOn,
          due.dueOn(),
          due.dueAt(),
          due.actBy(),
          due.pendingBeyond(),
          calendar,
          counted.stream().map(Stretch::of).toList(),
          earliestCounted.stream().map(Stretch::of).toList());
    }
  }

  @Schema(description = "A stretch of time as it was counted")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stretch(
      @Schema(description = "How long, as the rule has it", example = "20 working days")
          String length,
      @Schema(description = "The date from which days count, not counted itself, or the moment")
          Occurred from,
      @Schema(description = "Where it ends; absent beyond the calendar") @Nullable Occurred to,
      @Schema(description = "The days in between that did not count") List<Skipped> skipped) {

    static Stretch of(Counted counted) {
      return new Stretch(
          counted.length(),
          counted.from(),
          counted.to(),
          counted.skipped().stream().map(s -> new Skipped(s.on(), s.why())).toList());
    }
  }

  @Schema(description = "A day that is no working day")
  record Skipped(
      @Schema(description = "The date") LocalDate on,
      @Schema(description = "What makes it none") Counted.Skipped.Why why) {}

  /**
   * @param changes of one deadline, the earlier first, at least the first
   * @param facts what the case knows by now
   * @param putRight events whose records were put right, each with what did so
   */
  static DeadlineExplanation of(
      List<Change> changes, CaseFacts facts, Map<String, String> putRight) {
    var set = (DeadlineSet) changes.getFirst().event();
    return new DeadlineExplanation(
        set.deadline().value(),
        set.timescale(),
        set.timescaleId(),
        RuleShown.of(set.rule()),
        changes.stream().map(change -> step(change, facts, putRight)).toList());
  }

  private static Step step(Change change, CaseFacts facts, Map<String, String> putRight) {
    var envelope = change.envelope();
    var event = change.event();
    return new Step(
        what(event),
        change.id(),
        envelope.occurred(),
        envelope.recorded(),
        envelope.actor(),
        envelope.pack(),
        because(envelope, facts).map(known -> withPutRight(known, putRight)).toList(),
        switch (event) {
          case DeadlineSet e -> Dates.of(e);
          case DeadlineRescheduled e -> Dates.of(e);
          default -> null;
        },
        event instanceof DeadlineMet met ? met.late() : null,
        switch (event) {
          case DeadlineRescheduled e -> e.reason();
          case DeadlineCancelled e -> e.cause();
          case DeadlineWaived e -> e.reason();
          default -> null;
        });
  }

  private static String what(DeadlineEvent event) {
    return switch (event) {
      case DeadlineSet _ -> "set";
      case DeadlineRescheduled _ -> "moved";
      case DeadlineDueSoon _ -> "due-soon";
      case DeadlineBreached _ -> "breached";
      case DeadlineMet _ -> "met";
      case DeadlineCancelled _ -> "cancelled";
      case DeadlineWaived _ -> "waived";
    };
  }

  /** What it went by as it was then; without that, what the event that caused it tells. */
  private static Stream<Because> because(Envelope envelope, CaseFacts facts) {
    if (!envelope.reliedOn().isEmpty())
      return envelope.reliedOn().stream()
          .map(on -> new Because(on.fact(), on.value(), when(on, facts), on.event(), null));
    var cause = envelope.causation();
    if (cause == null) return Stream.empty();
    var told = facts.of(List.of(cause));
    return told.isEmpty()
        ? Stream.of(new Because(null, null, null, cause, null))
        : told.stream().map(k -> new Because(k.fact(), k.value(), k.occurred(), k.event(), null));
  }

  private static @Nullable Occurred when(Envelope.ReliedOn on, CaseFacts facts) {
    return facts.of(List.of(on.event())).stream()
        .filter(known -> known.fact().equals(on.fact()))
        .findFirst()
        .map(Known::occurred)
        .orElse(null);
  }

  private static Because withPutRight(Because that, Map<String, String> putRight) {
    return Optional.ofNullable(putRight.get(that.event()))
        .map(by -> new Because(that.fact(), that.value(), that.occurred(), that.event(), by))
        .orElse(that);
  }
}
