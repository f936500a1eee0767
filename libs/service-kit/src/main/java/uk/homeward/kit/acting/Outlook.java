package uk.homeward.kit.acting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.Refusal;
import uk.homeward.practice.Attempt;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;
import uk.homeward.practice.Turn;
import uk.homeward.practice.Verdict;

/** What a person may do now, and what stands in the way of the rest. */
public final class Outlook {

  /**
   * One act, as it would be judged if it were done today.
   *
   * @param verdict what the gate says, if all that has to come with the act comes
   * @param asks what has to come with it
   * @param departures what is not in place and would be put on record with it, refusing nothing
   * @param missed why it is not the act's turn, if its record has not come to it or is past it
   * @param roles that may do it
   * @param yours whether one of the person's roles may
   */
  public record Prospect(
      GateKey act,
      Verdict verdict,
      List<Verdict.Ask> asks,
      List<Verdict.Unmet> departures,
      Optional<Turn.Missed> missed,
      Set<Role> roles,
      boolean yours) {

    /** Whether the person may do it today; what happened may always be told. */
    public boolean may() {
      if (!yours) return false;
      return act.reports() || (verdict instanceof Verdict.Granted && missed.isEmpty());
    }
  }

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
    var own = new Attempt(today, actor.roles(), actor.user(), null, Set.of(), Map.of());
    return Stream.of(GateKey.values()).map(key -> prospect(key, practice, own, facts)).toList();
  }

  private static Prospect prospect(GateKey key, Practice practice, Attempt own, CaseFacts facts) {
    var gate = practice.gate(key, own.occurred().on());
    if (gate.isEmpty())
      return new Prospect(
          key,
          practice.judge(key, own, facts),
          List.of(),
          List.of(),
          Optional.empty(),
          Set.of(),
          false);
    return new Prospect(
        key,
        gate.get().foresee(own, facts),
        gate.get().asks(own, facts),
        gate.get().departures(own, facts),
        key.reports() ? Optional.empty() : Turn.missed(key, facts),
        gate.get().by(),
        gate.get().wrongRole(own, facts).isEmpty());
  }

  /**
   * For reads: only the role is asked.
   *
   * @throws CommandRefused naming the roles that may
   */
  public void require(GateKey key, Actor actor) {
    if (ofRole(key, actor) instanceof Verdict.WrongRole wrong)
      throw Refusal.byRole(
          "None of your roles may see or do this.", wrong.rule(), Gates.words(wrong.roles()));
  }

  /** Whether one of the person's roles may, whatever the case. */
  public boolean allows(GateKey key, Actor actor) {
    return !(ofRole(key, actor) instanceof Verdict.WrongRole);
  }

  private Verdict ofRole(GateKey key, Actor actor) {
    var today = Occurred.at(clock.instant());
    var attempt = new Attempt(today, actor.roles(), actor.user(), null, Set.of(), Map.of());
    return practices.of(actor.council()).judge(key, attempt, CaseFacts.none());
  }
}
