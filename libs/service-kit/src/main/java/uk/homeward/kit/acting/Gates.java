package uk.homeward.kit.acting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Refusal;
import uk.homeward.kit.Report;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.Attempt;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Gate;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;
import uk.homeward.practice.Verdict;

/** Asks the council's gate about an act before it is dispatched. */
final class Gates {

  /**
   * What goes into the envelope of an act that may go on.
   *
   * @param role in which the actor acts
   */
  record Passed(
      @Nullable String role,
      String pack,
      List<RuleRef> rules,
      List<Envelope.ReliedOn> reliedOn,
      List<Envelope.Compliance> compliance) {}

  private final Practices practices;

  Gates(Practices practices) {
    this.practices = practices;
  }

  /**
   * @throws CommandRefused naming everything that is unmet, or the roles that may
   */
  Passed judge(Act act, Actor actor, CaseFacts facts) {
    var practice = practices.of(actor.council());
    var attempt =
        new Attempt(
            act.occurred(),
            actor.roles(),
            actor.user(),
            actor.onBehalfOf(),
            act.documents(),
            act.people(),
            act.atMeeting());
    if (act instanceof Report) {
      var against = practice.judgeReport(act.gate(), attempt, facts);
      if (against.isPresent()) throw refused(against.get());
      return new Passed(
          role(act, actor),
          practice.pack(),
          gate(act, actor).map(gate -> gate.rule().on(act.occurred().on())).stream().toList(),
          List.of(),
          practice.compliance(act.gate(), attempt, facts));
    }
    return switch (practice.judge(act.gate(), attempt, facts)) {
      case Verdict.Granted granted ->
          new Passed(
              role(act, actor),
              practice.pack(),
              granted.rules(),
              granted.reliedOn(),
              granted.compliance());
      case Verdict refusal -> throw refused(refusal);
    };
  }

  private Optional<Gate> gate(Act act, Actor actor) {
    return practices.of(actor.council()).gate(act.gate(), act.occurred().on());
  }

  private @Nullable String role(Act act, Actor actor) {
    var allowed = gate(act, actor).map(Gate::by).orElse(Set.of());
    return actor.roles().stream()
        .filter(allowed::contains)
        .map(Term::word)
        .findFirst()
        .orElse(null);
  }

  private static CommandRefused refused(Verdict verdict) {
    return new CommandRefused(
        switch (verdict) {
          case Verdict.WrongRole wrong ->
              new Refusal(
                  Problem.WRONG_ROLE.code(),
                  Objects.requireNonNullElse(wrong.says(), "None of your roles may do this."),
                  wrong.rule(),
                  List.of(),
                  words(wrong.roles()),
                  null,
                  Refusal.LookedAt.of(wrong.lookedAt()));
          case Verdict.Withheld withheld ->
              new Refusal(
                  Problem.GATE_NOT_MET.code(),
                  "This cannot be done yet.",
                  withheld.rule(),
                  withheld.unmet().stream().map(Gates::unmet).toList(),
                  words(withheld.roles()),
                  null,
                  List.of());
          case Verdict.NotDoneHere not ->
              new Refusal(
                  Problem.NOT_DONE_HERE.code(),
                  not.reason(),
                  null,
                  List.of(),
                  List.of(),
                  null,
                  List.of());
          case Verdict.Granted _ -> throw new IllegalStateException("Granted is no refusal");
        });
  }

  private static Refusal.Unmet unmet(Verdict.Unmet unmet) {
    return new Refusal.Unmet(
        unmet.rule(),
        unmet.fact(),
        unmet.says(),
        unmet.remedy(),
        Refusal.LookedAt.of(unmet.lookedAt()),
        null,
        List.of());
  }

  static List<String> words(Set<Role> roles) {
    return roles.stream().map(Role::word).sorted().toList();
  }
}
