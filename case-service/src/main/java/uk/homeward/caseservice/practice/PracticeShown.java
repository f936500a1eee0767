package uk.homeward.caseservice.practice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.kit.web.RuleShown;
import uk.homeward.practice.Description;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;
import uk.homeward.practice.TimescaleKey;

/** A council's practice as people read it. */
@Schema(description = "A council's practice: its rules, and what each of them asks for")
record PracticeShown(
    @Schema(description = "The council's word", example = "northshire") String council,
    @Schema(description = "Its name") String name,
    @Schema(description = "The practice and its version, as stamped on events") String pack,
    @Schema(description = "Digest of its text: the same version always has the same") String digest,
    @Schema(description = "Every rule that it knows") List<RuleShown> rules,
    @Schema(description = "Every act that a person can do") List<ShownAct> acts,
    @Schema(description = "Every time that is measured") List<ShownTimescale> timescales,
    @Schema(description = "Who is told of what") List<ShownNotification> notifications,
    @Schema(description = "What the record system is asked to take over")
        List<ShownUpdate> recordUpdates) {

  /** How much a rule weighs. */
  enum Weight implements Term {
    /** Refuses what it is not kept by. */
    HARD,
    /** Refuses nothing; what departs from it is put on record. */
    SOFT,
    /** Speaks of what has happened, which is never refused. */
    FACT,
    /** Shown, and measures nothing. */
    DISPLAY
  }

  private static final String WEIGHT =
      "hard: refuses; soft: refuses nothing and is put on record; fact: tells what happened and is"
          + " never refused; display: only shown";

  @Schema(description = "An act: who may do it and what it asks for")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownAct(
      @Schema(description = "The act", implementation = GateKey.class) String act,
      @Schema(description = "Its rule; absent where it is not done") @Nullable RuleShown rule,
      @Schema(description = WEIGHT) Weight weight,
      @Schema(description = "The roles that may do, or approve, it", implementation = Role.class)
          List<String> by,
      @Schema(description = "What must be so before") List<ShownRequirement> requires,
      @Schema(description = "Why the council does not do it") @Nullable String notDoneHere) {}

  @Schema(description = "One thing that must be so before an act")
  record ShownRequirement(
      @Schema(description = "The rule that asks for it") RuleShown rule,
      @Schema(description = WEIGHT) Weight weight,
      @Schema(description = "The fact, document or part that it asks for", example = "panel")
          String fact,
      @Schema(description = "What is said where it is missing") String lack,
      @Schema(description = "What to do about that") String remedy,
      @Schema(description = "Whether it is asked of every child, or only under conditions")
          boolean always) {}

  @Schema(description = "How long something may take, or has to wait")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownTimescale(
      @Schema(description = "The timescale", implementation = TimescaleKey.class) String timescale,
      @Schema(description = "The council's own id for it") @Nullable String id,
      @Schema(description = "Its rule") @Nullable RuleShown rule,
      @Schema(description = WEIGHT) @Nullable Weight weight,
      @Schema(description = "Each way in which the time can run", example = "[\"1 week from …\"]")
          List<String> times,
      @Schema(description = "Who is to act", implementation = Role.class) List<String> owner,
      @Schema(description = "Who is told if it is missed", implementation = Role.class)
          List<String> escalate,
      @Schema(description = "Why the council sets no time") @Nullable String notMeasured) {}

  @Schema(description = "Who is told of what")
  record ShownNotification(
      @Schema(description = "The message") String template,
      @Schema(description = "The rule") RuleShown rule,
      @Schema(description = "The facts that set it off") List<String> on,
      @Schema(description = "Who is told", implementation = Role.class) List<String> tell) {}

  @Schema(description = "What the record system is asked to take over")
  record ShownUpdate(
      @Schema(description = "The kind of update") String kind,
      @Schema(description = "The rule") RuleShown rule,
      @Schema(description = "The facts that set it off") List<String> on,
      @Schema(description = "The outcomes that it is to record") List<String> outcomes) {}

  static PracticeShown of(Description practice) {
    return new PracticeShown(
        practice.council(),
        practice.name(),
        practice.pack(),
        practice.digest(),
        practice.rules().stream().map(RuleShown::of).toList(),
        practice.acts().stream().map(PracticeShown::act).toList(),
        practice.timescales().stream().map(PracticeShown::timescale).toList(),
        practice.notifications().stream()
            .map(n -> new ShownNotification(n.template(), RuleShown.of(n.rule()), n.on(), n.tell()))
            .toList(),
        practice.recordUpdates().stream()
            .map(u -> new ShownUpdate(u.kind(), RuleShown.of(u.rule()), u.on(), u.outcomes()))
            .toList());
  }

  private static ShownAct act(Description.DescribedAct act) {
    var weight = Term.of(GateKey.class, act.act()).reports() ? Weight.FACT : Weight.HARD;
    return new ShownAct(
        act.act(),
        shown(act.rule()),
        weight,
        act.by(),
        act.requires().stream()
            .map(
                r ->
                    new ShownRequirement(
                        RuleShown.of(r.rule()),
                        r.soft() ? Weight.SOFT : weight,
                        r.fact(),
                        r.lack(),
                        r.remedy(),
                        r.always()))
            .toList(),
        act.notDoneHere());
  }

  private static ShownTimescale timescale(Description.DescribedTimescale timescale) {
    return new ShownTimescale(
        timescale.timescale(),
        timescale.id(),
        shown(timescale.rule()),
        weight(timescale.kind()),
        timescale.times(),
        timescale.owner(),
        timescale.escalate(),
        timescale.notMeasured());
  }

  /** A minimum is what gates wait for. */
  private static @Nullable Weight weight(@Nullable String kind) {
    return switch (kind) {
      case null -> null;
      case "minimum" -> Weight.HARD;
      case "display" -> Weight.DISPLAY;
      default -> Weight.SOFT;
    };
  }

  private static @Nullable RuleShown shown(@Nullable RuleRef rule) {
    return rule == null ? null : RuleShown.of(rule);
  }
}
