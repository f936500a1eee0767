package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Occurred;
import uk.homeward.practice.ExpectedAct.Kind;
import uk.homeward.practice.ExpectedAct.Learned;
import uk.homeward.practice.ExpectedAct.Need;

/**
 * With all that it needs an act may be done, without any one thing it may not, and by nobody else:
 * what a council's file in {@code acts/} says of each, tried on its pack.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ActByAct {

  private static final LocalDate DAY = LocalDate.parse("2027-07-30");
  private static final String REQUESTER = "priya";
  private static final String DECIDER = "sam";

  private final Practice practice;
  private final List<ExpectedAct> acts;
  private final Map<GateKey, Set<Role>> whoMay;
  private final Map<GateKey, Set<Role>> onBehalf;

  ActByAct(Practice practice) {
    this.practice = practice;
    acts = ExpectedAct.of(practice.council());
    whoMay = WhoMay.in(practice.council(), false);
    onBehalf = WhoMay.in(practice.council(), true);
  }

  private ActByAct(ActByAct said, Practice practice) {
    this.practice = practice;
    acts = said.acts;
    whoMay = said.whoMay;
    onBehalf = said.onBehalf;
  }

  /** Outside a test class. */
  private static final class Tried extends ActByAct {
    Tried(Practice practice) {
      super(practice);
    }

    Tried(ActByAct said, Practice practice) {
      super(said, practice);
    }
  }

  public static ActByAct of(Practice practice) {
    return new Tried(practice);
  }

  /** The same, tried on another pack of the council. */
  public Stream<DynamicTest> on(Practice other) {
    var tried = new Tried(this, other);
    return Stream.of(
            tried.nobody_else_may(),
            tried.nobody_else_may_on_behalf_of_another(),
            tried.with_all_that_it_needs_nothing_is_lacking(),
            tried.without_any_one_thing_that_is_lacking(),
            tried.what_stops_it_stops_it())
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> with_all_that_it_needs_nothing_is_lacking() {
    return acts.stream()
        .filter(act -> !act.partly())
        .map(
            act ->
                dynamicTest(
                    act.key().word(), () -> assertThat(lacks(act, DECIDER, null)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> without_any_one_thing_that_is_lacking() {
    return acts.stream()
        .flatMap(
            act ->
                act.needs().stream()
                    .map(need -> dynamicTest(named(act, need), () -> isMissed(act, need))));
  }

  @TestFactory
  Stream<DynamicTest> what_stops_it_stops_it() {
    return acts.stream()
        .flatMap(
            act ->
                act.stoppedBy().stream()
                    .map(
                        stop ->
                            dynamicTest(
                                named(act, stop),
                                () ->
                                    assertThat(lacks(act, DECIDER, stop))
                                        .contains(stop.lack(act.key())))));
  }

  @TestFactory
  Stream<DynamicTest> nobody_else_may() {
    return Stream.concat(
            whoMay.entrySet().stream()
                .filter(act -> acts.stream().noneMatch(one -> one.says(act.getKey())))
                .map(act -> ExpectedAct.by(act.getKey(), act.getValue())),
            acts.stream().filter(act -> act.says(act.key())))
        .map(act -> whoMay(act, null));
  }

  @TestFactory
  Stream<DynamicTest> nobody_else_may_on_behalf_of_another() {
    return onBehalf.entrySet().stream()
        .filter(act -> !act.getValue().equals(whoMay.get(act.getKey())))
        .map(act -> whoMay(ExpectedAct.by(act.getKey(), act.getValue()), REQUESTER));
  }

  private DynamicTest whoMay(ExpectedAct act, @Nullable String onBehalfOf) {
    return dynamicTest(
        act.key().word(), () -> assertThat(may(act, onBehalfOf)).isEqualTo(act.by()));
  }

  @Test
  void of_every_act_it_is_said_who_may() {
    var said = EnumSet.copyOf(whoMay.keySet());
    acts.stream().filter(act -> act.says(act.key())).forEach(act -> said.add(act.key()));
    assertThat(said).isEqualTo(EnumSet.allOf(GateKey.class));
  }

  private static String named(ExpectedAct act, Need need) {
    return act.key().word() + " " + need.rule() + " " + need.fact();
  }

  private void isMissed(ExpectedAct act, Need need) {
    var lacks =
        need.kind() == Kind.SOMEONE_ELSE
            ? lacks(act, REQUESTER, null)
            : lacks(act.without(need), DECIDER, null);
    lacks.removeAll(lacks(act, DECIDER, null));
    assertThat(lacks)
        .contains(need.lack(act.key()))
        .isSubsetOf(act.needs().stream().map(other -> other.lack(act.key())).toList());
  }

  private Set<Role> may(ExpectedAct act, @Nullable String onBehalfOf) {
    var may = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      var attempt = attempt(act, role, DECIDER, onBehalfOf);
      var verdict = practice.judge(act.key(), attempt, facts(act, null));
      if (!(verdict instanceof Verdict.WrongRole || verdict instanceof Verdict.NotDoneHere))
        may.add(role);
    }
    return may;
  }

  /** What it is refused for, and what is put on record, in the council's words for it. */
  private Set<String> lacks(ExpectedAct act, String user, @Nullable Need stop) {
    var by = act.by().isEmpty() ? practice.gate(act.key(), DAY).orElseThrow().by() : act.by();
    var attempt = attempt(act, by.iterator().next(), user, null);
    var facts = facts(act, stop);
    if (act.key().reports()) return deviations(practice.compliance(act.key(), attempt, facts));
    return switch (practice.judge(act.key(), attempt, facts)) {
      case Verdict.Granted(var _, var _, var compliance) -> deviations(compliance);
      case Verdict.Withheld(var _, var unmet, var _) ->
          unmet.stream()
              .map(one -> one.rule().id() + " " + one.fact())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      case Verdict other -> throw new AssertionError(act.key() + " " + other);
    };
  }

  private static Set<String> deviations(List<Compliance> compliance) {
    return compliance.stream()
        .filter(one -> one.outcome() == Outcome.DEVIATED)
        .map(Compliance::ruleId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Attempt attempt(
      ExpectedAct act, Role role, String user, @Nullable String onBehalfOf) {
    var documents = values(act, Kind.DOCUMENT).collect(Collectors.toSet());
    var people = values(act, Kind.PERSON).collect(Collectors.toMap(p -> p, p -> "the-" + p));
    return new Attempt(Occurred.on(DAY), Set.of(role), user, onBehalfOf, documents, people);
  }

  private static Stream<String> values(ExpectedAct act, Kind kind) {
    return act.needs().stream().filter(need -> need.kind() == kind).map(Need::value).distinct();
  }

  /** Each a day after the one before, the last on the day before the act. */
  private static CaseFacts facts(ExpectedAct act, @Nullable Need stop) {
    var learned = new ArrayList<>(act.given());
    act.needs().stream()
        .filter(need -> need.kind() == Kind.KNOWN)
        .forEach(need -> learned.add(new Learned(need.fact(), need.value())));
    if (stop != null) learned.add(new Learned(stop.fact(), stop.value()));
    var day = DAY.minusDays(learned.size());
    var story = new Moments();
    for (var one : learned) {
      story.on(day.toString()).by(REQUESTER).learns(one.fact(), one.value());
      day = day.plusDays(1);
    }
    return story.facts();
  }
}
