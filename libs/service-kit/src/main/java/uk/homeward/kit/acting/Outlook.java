package uk.homeward.kit.acting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.Refusal;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.Attempt;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Verdict;

/** What a person may do now, and what stands in the way of the rest. */
public final class Outlook {

  /**
   * One act, as it would be judged if it were done today.
   *
   * @param yours whether one of the person's roles may do it
   */
  public record Prospect(GateKey act, Verdict verdict, boolean yours) {}

  private final Practices practices;
  private final KnownFacts knownFacts;
  private final Clock clock;

  Outlook(Practices practices, KnownFacts knownFacts, Clock clock) {
    this.practices = practices;
    this.knownFacts = knownFacts;
    this.clock = clock;
  }

  /** Every act of the council's practice, judged for this person by what the case has learned. */
  public List<Prospect> of(CaseId caseId, Actor actor) {
    var facts = knownFacts.upToNow(caseId);
    var practice = practices.of(actor.council());
    var today = Occurred.at(clock.instant());
    return Stream.of(GateKey.values())
        .map(
            key -> {
              var by = practice.gate(key, today.on()).map(gate -> gate.by()).orElse(Set.of());
              var yours = actor.roles().stream().anyMatch(by::contains);
              var attempt = new Attempt(today, by, actor.user(), null, Set.of(), Map.of());
              return new Prospect(key, practice.judge(key, attempt, facts), yours);
            })
        .toList();
  }

  /**
   * For reads: only the role is asked.
   *
   * @throws CommandRefused naming the roles that may
   */
  public void require(GateKey key, Actor actor) {
    var today = Occurred.at(clock.instant());
    var attempt = new Attempt(today, actor.roles(), actor.user(), null, Set.of(), Map.of());
    if (practices.of(actor.council()).judge(key, attempt, CaseFacts.none())
        instanceof Verdict.WrongRole wrong)
      throw new CommandRefused(
          new Refusal(
              Problem.WRONG_ROLE.code(),
              "None of your roles may see or do this.",
              wrong.rule(),
              List.of(),
              Gates.words(wrong.roles()),
              null));
  }
}
