package uk.homeward.caseservice.nextsteps;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.history.RuleShown;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.kit.Actor;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.acting.Outlook.Prospect;
import uk.homeward.kit.web.Answer;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;
import uk.homeward.practice.Verdict;

/** What the council's gates say today to every act, for the person who asks. */
@RestController
@Tag(name = "The case")
class NextStepsEndpoint {

  @Schema(description = "What stands in the way, and what to do about it")
  record Unmet(
      @Schema(description = "The rule that asks for it") RuleShown rule,
      @Schema(description = "The fact, document or person's part", example = "panel") String fact,
      @Schema(description = "What is missing") String says,
      @Schema(description = "What to do about it") String remedy) {}

  @Schema(description = "One act, as it would be judged today")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      @Schema(description = "The act", example = "confirm-return", implementation = GateKey.class)
          String act,
      @Schema(description = "Whether you may do it now") boolean may,
      @Schema(description = "Whether one of your roles may do it at all") boolean yours,
      @Schema(description = "The roles that may", implementation = Role.class) List<String> roles,
      @Schema(description = "The rules that it was judged under") List<RuleShown> rules,
      @Schema(description = "Everything that is missing") List<Unmet> unmet,
      @Schema(description = "Why this council does not do it") @Nullable String notDoneHere) {}

  @Schema(description = "What may be done in a case now, and what blocks the rest")
  record NextSteps(@Schema(description = "What you may do comes first") List<Step> items) {}

  private final Outlook outlook;
  private final KnownFacts knownFacts;
  private final Practices practices;
  private final Clock clock;

  NextStepsEndpoint(Outlook outlook, KnownFacts knownFacts, Practices practices, Clock clock) {
    this.outlook = outlook;
    this.knownFacts = knownFacts;
    this.practices = practices;
    this.clock = clock;
  }

  @Operation(
      operationId = "ReadNextSteps",
      summary = "What you may do in a case now, and what stands in the way of the rest")
  @GetMapping("/cases/{caseId}/next-steps")
  NextSteps nextSteps(@PathVariable CaseId caseId, Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    if (knownFacts.soFar(caseId).all().isEmpty()) throw Answer.notFound("case");
    var steps =
        outlook.of(caseId, actor).stream()
            .filter(prospect -> !aboutReading(prospect.act()))
            .map(prospect -> step(prospect, roles(prospect.act(), actor)))
            .toList();
    return new NextSteps(
        Stream.concat(steps.stream().filter(Step::may), steps.stream().filter(step -> !step.may()))
            .toList());
  }

  private static boolean aboutReading(GateKey act) {
    return switch (act) {
      case CONSIDER_REUNIFICATION,
          PUBLISH_CALENDAR,
          READ_CASES,
          READ_HISTORY,
          READ_NARRATIVE,
          REBUILD_PROJECTIONS ->
          true;
      default -> false;
    };
  }

  private Set<Role> roles(GateKey act, Actor actor) {
    var today = Occurred.at(clock.instant()).on();
    return practices.of(actor.council()).gate(act, today).map(gate -> gate.by()).orElse(Set.of());
  }

  private static Step step(Prospect prospect, Set<Role> by) {
    var act = prospect.act().word();
    var yours = prospect.yours();
    return switch (prospect.verdict()) {
      case Verdict.Granted granted ->
          new Step(act, yours, yours, words(by), shown(granted.rules()), List.of(), null);
      case Verdict.WrongRole wrong ->
          new Step(
              act, false, yours, words(by), List.of(RuleShown.of(wrong.rule())), List.of(), null);
      case Verdict.Withheld held ->
          new Step(
              act,
              false,
              yours,
              words(by),
              List.of(RuleShown.of(held.rule())),
              held.unmet().stream()
                  .map(u -> new Unmet(RuleShown.of(u.rule()), u.fact(), u.says(), u.remedy()))
                  .toList(),
              null);
      case Verdict.NotDoneHere not ->
          new Step(act, false, yours, words(by), List.of(), List.of(), not.reason());
    };
  }

  private static List<RuleShown> shown(List<RuleRef> rules) {
    return rules.stream().map(RuleShown::of).toList();
  }

  private static List<String> words(Collection<Role> roles) {
    return roles.stream().map(Role::word).sorted().toList();
  }
}
