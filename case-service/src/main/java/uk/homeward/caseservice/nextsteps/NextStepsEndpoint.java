package uk.homeward.caseservice.nextsteps;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.kit.Actor;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.Refusal.LookedAt;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.acting.Outlook.Prospect;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.RuleShown;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;
import uk.homeward.practice.Turn;
import uk.homeward.practice.Verdict;

/** What the council's gates say today to every act, for the person who asks. */
@RestController
@Tag(name = "The case")
class NextStepsEndpoint {

  @Schema(description = "What is missing, and what to do about it")
  record Unmet(
      @Schema(description = "The rule that asks for it") RuleShown rule,
      @Schema(description = "The fact", example = "panel") String fact,
      @Schema(description = "What is missing") String says,
      @Schema(description = "What to do about it") String remedy,
      @Schema(description = "What the case has learned that the answer goes by")
          List<LookedAt> lookedAt) {

    static Unmet of(Verdict.Unmet unmet) {
      return new Unmet(
          RuleShown.of(unmet.rule()),
          unmet.fact(),
          unmet.says(),
          unmet.remedy(),
          LookedAt.of(unmet.lookedAt()));
    }
  }

  @Schema(description = "What you will have to give when you do it")
  record Ask(
      @Schema(description = "The rule that asks for it") RuleShown rule,
      @Schema(description = "The document, or the person's part", example = "document/chronology")
          String fact,
      @Schema(description = "What to give") String says) {}

  @Schema(description = "What its record says against it: not come to it yet, or past it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NotNow(
      @Schema(description = "The fact", example = "assessment") String fact,
      @Schema(description = "Its value; absent if nothing is on record", example = "completed")
          @Nullable String value,
      @Schema(description = "Since when") @Nullable Occurred since,
      @Schema(description = "The same for people") String says) {

    static NotNow of(Turn.Missed missed) {
      return new NotNow(missed.fact(), missed.value(), missed.since(), missed.says());
    }
  }

  @Schema(description = "One act, as it would be judged today")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      @Schema(description = "The act", example = "confirm-return", implementation = GateKey.class)
          String act,
      @Schema(
              description = "Its operationId, to be found in one of the services' API files",
              example = "ConfirmReturn")
          String operation,
      @Schema(description = "Whether you may do it now") boolean may,
      @Schema(description = "Whether one of your roles may do it at all") boolean yours,
      @Schema(
              description =
                  "Whether it tells what has happened: never refused, and what is not in place is"
                      + " kept with it")
          boolean report,
      @Schema(description = "The roles that may", implementation = Role.class) List<String> roles,
      @Schema(description = "The rules that it was judged under") List<RuleShown> rules,
      @Schema(description = "What you will have to give when you do it: documents, who took part")
          List<Ask> asks,
      @Schema(description = "Everything that is missing and stands in the way") List<Unmet> unmet,
      @Schema(description = "What is missing and refuses nothing, but is put on record with it")
          List<Unmet> departures,
      @Schema(description = "Why it is not its turn") @Nullable NotNow notNow,
      @Schema(description = "Why this council does not do it") @Nullable String notDoneHere) {}

  @Schema(description = "What may be done in a case now, and what blocks the rest")
  record NextSteps(@Schema(description = "What you may do comes first") List<Step> items) {}

  private final Outlook outlook;
  private final KnownFacts knownFacts;

  NextStepsEndpoint(Outlook outlook, KnownFacts knownFacts) {
    this.outlook = outlook;
    this.knownFacts = knownFacts;
  }

  @Operation(
      operationId = "ReadNextSteps",
      summary = "What you may do in a case now, and what stands in the way of the rest",
      description =
          "Every act is judged as if you did it today and gave all that it asks for. What its record"
              + " says against it is told from the case's facts: of several records of a kind (a"
              + " second assessment, another stay) the one last heard of counts, and one meeting,"
              + " household member or deadline among several is not looked at. The record itself has"
              + " the last word when you act.")
  @GetMapping("/cases/{caseId}/next-steps")
  NextSteps nextSteps(@PathVariable CaseId caseId, Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    if (knownFacts.soFar(caseId).all().isEmpty()) throw Answer.notFound("case");
    var steps =
        outlook.of(caseId, actor).stream()
            .filter(prospect -> isOfACase(prospect.act()))
            .map(NextStepsEndpoint::step)
            .toList();
    return new NextSteps(
        Stream.concat(steps.stream().filter(Step::may), steps.stream().filter(step -> !step.may()))
            .toList());
  }

  /** Not what is read, and not what belongs to no case that there is. */
  private static boolean isOfACase(GateKey act) {
    return act.operation() != null
        && switch (act) {
          case CONSIDER_REUNIFICATION,
              PUBLISH_CALENDAR,
              GIVE_DELEGATION,
              GIVE_DELEGATION_FOR_ANOTHER,
              END_DELEGATION ->
              false;
          default -> true;
        };
  }

  private static Step step(Prospect prospect) {
    return new Step(
        prospect.act().word(),
        Objects.requireNonNull(prospect.act().operation()),
        prospect.may(),
        prospect.yours(),
        prospect.act().reports(),
        words(prospect.roles()),
        switch (prospect.verdict()) {
          case Verdict.Granted granted -> shown(granted.rules());
          case Verdict.Withheld held -> shown(List.of(held.rule()));
          case Verdict.WrongRole wrong -> shown(List.of(wrong.rule()));
          case Verdict.NotDoneHere _ -> List.of();
        },
        prospect.asks().stream()
            .map(ask -> new Ask(RuleShown.of(ask.rule()), ask.fact(), ask.says()))
            .toList(),
        prospect.verdict() instanceof Verdict.Withheld held && !prospect.act().reports()
            ? unmet(held.unmet())
            : List.of(),
        unmet(prospect.departures()),
        prospect.missed().map(NotNow::of).orElse(null),
        prospect.verdict() instanceof Verdict.NotDoneHere not ? not.reason() : null);
  }

  private static List<Unmet> unmet(List<Verdict.Unmet> all) {
    return all.stream().map(Unmet::of).toList();
  }

  private static List<RuleShown> shown(List<RuleRef> rules) {
    return rules.stream().map(RuleShown::of).toList();
  }

  private static List<String> words(Collection<Role> roles) {
    return roles.stream().map(Role::word).sorted().toList();
  }
}
