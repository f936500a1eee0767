package uk.homeward.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;

/**
 * One thing that must be so before an act may be done.
 *
 * @param soft whether its lack is only put on record, as a deviation, and refuses nothing
 * @param when asked only if all of these hold
 * @param unless not asked if any of these holds
 * @param says the council's own sentence for the lack of it, if it has one
 * @param remedy likewise, what to do about it
 */
public record Requirement(
    Rule rule,
    Need need,
    List<Condition> when,
    List<Condition> unless,
    boolean soft,
    @Nullable String says,
    @Nullable String remedy) {

  boolean asked(CaseFacts facts, LocalDate on) {
    return Condition.allHold(when, facts, on)
        && unless.stream().noneMatch(condition -> condition.holds(facts, on));
  }

  /** Whether what it asks turns on how this fact stands. */
  boolean turnsOn(String fact) {
    return conditions()
        .anyMatch(condition -> condition.asksHowItStands() && condition.fact().equals(fact));
  }

  /** Whether it asks what the case has learned, and looks at one of these facts for that. */
  boolean concerns(Set<String> facts) {
    return switch (need) {
      case Learned _, AnyOf _, Reached _ ->
          conditions().anyMatch(condition -> facts.contains(condition.fact()));
      default -> false;
    };
  }

  private Stream<Condition> conditions() {
    var needed =
        switch (need) {
          case Learned(var condition) -> Stream.of(condition);
          case AnyOf(var conditions) -> conditions.stream();
          default -> Stream.<Condition>empty();
        };
    return Stream.concat(needed, Stream.concat(when.stream(), unless.stream()));
  }

  Verdict.Unmet unmet(CaseFacts facts, LocalDate on) {
    var lookedAt = lookedAt(facts);
    var asked = rule.on(on);
    return new Verdict.Unmet(
        lookedAt.stream().anyMatch(Known::hasLapsed) ? asked.asInferred() : asked,
        need.fact(),
        says != null ? says : need.says(facts),
        remedy != null ? remedy : need.remedy(),
        lookedAt);
  }

  Bearing bearing(GateKey act, boolean met, CaseFacts facts, LocalDate on) {
    var unmet = unmet(facts, on);
    return new Bearing(
        act,
        unmet.rule(),
        unmet.fact(),
        met,
        !soft && !act.reports(),
        met ? null : unmet.says(),
        met ? null : unmet.remedy());
  }

  private List<Known> lookedAt(CaseFacts facts) {
    var needed = need.evidence(facts).or(() -> facts.latest(need.fact())).stream();
    var asking = when.stream().flatMap(condition -> condition.evidence(facts).stream());
    return Stream.concat(needed, asking).distinct().toList();
  }

  /** What can be needed. */
  public sealed interface Need
      permits Learned, AnyOf, MeetingHeld, Reached, SomeoneElse, InRole, OnBehalf, Brought {

    /** For programs. */
    String fact();

    boolean met(Attempt attempt, CaseFacts facts);

    default String says(CaseFacts facts) {
      return Fact.named(fact()).says();
    }

    default String remedy() {
      return Fact.named(fact()).remedy();
    }

    /** What the answer rests on, if on anything that the case has learned. */
    default Optional<Known> evidence(CaseFacts facts) {
      return facts.latest(fact());
    }
  }

  /** The case has learned it by the date of the act. */
  public record Learned(Condition condition) implements Need {
    @Override
    public String fact() {
      return condition.fact();
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return condition.holds(facts, attempt.occurred().on());
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return condition.evidence(facts);
    }
  }

  /** At least one of these holds. */
  public record AnyOf(List<Condition> conditions) implements Need {
    @Override
    public String fact() {
      return conditions.getFirst().fact();
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      var on = attempt.occurred().on();
      return conditions.stream().anyMatch(condition -> condition.holds(facts, on));
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return conditions.stream()
          .flatMap(condition -> condition.evidence(facts).stream())
          .findFirst();
    }
  }

  /** The earliest date that scheduling computed for a timescale has come. */
  public record Reached(TimescaleKey timescale) implements Need {
    private static final DateTimeFormatter PLAIN =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Override
    public String fact() {
      return Fact.EARLIEST.name(timescale.word());
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return date(facts).filter(date -> !attempt.occurred().on().isBefore(date)).isPresent();
    }

    @Override
    public String says(CaseFacts facts) {
      return date(facts)
          .map(date -> "It is too early: this can be done from " + PLAIN.format(date) + ".")
          .orElse("It is too early: what starts the waiting time has not happened.");
    }

    private Optional<LocalDate> date(CaseFacts facts) {
      return evidence(facts).map(known -> LocalDate.parse(known.value()));
    }
  }

  /** The actor is not the one who last established this. */
  public record SomeoneElse(Map<String, Set<String>> done) implements Need {
    @Override
    public String fact() {
      return done.keySet().iterator().next();
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return evidence(facts)
          .filter(
              known ->
                  known.wasBy(attempt.user())
                      || (attempt.onBehalfOf() != null && known.wasBy(attempt.onBehalfOf())))
          .isEmpty();
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return facts.history(fact()).reversed().stream()
          .filter(known -> done.getOrDefault(fact(), Set.of()).contains(known.value()))
          .findFirst();
    }

    @Override
    public String says(CaseFacts facts) {
      return "You took the step before this one, so someone else must decide.";
    }

    @Override
    public String remedy() {
      return "Ask another person with the role to decide.";
    }
  }

  /** Under the requirement's conditions, only these roles may. */
  public record InRole(Set<Role> roles) implements Need {
    @Override
    public String fact() {
      return "role";
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return attempt.hasOneOf(roles);
    }

    @Override
    public String says(CaseFacts facts) {
      return "For this child it takes another role.";
    }

    @Override
    public String remedy() {
      return "Ask one of the roles named.";
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return Optional.empty();
    }
  }

  /** Who has only these roles enters it for somebody else, and says for whom. */
  public record OnBehalf(Set<Role> roles) implements Need {
    @Override
    public String fact() {
      return "on-behalf";
    }

    /** Whoever may at all has said so by then, or has another role. */
    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return true;
    }

    @Override
    public String says(CaseFacts facts) {
      return "You enter this for somebody else: say whose act it was.";
    }

    @Override
    public String remedy() {
      return "Give the user id of whose act it was as onBehalfOf.";
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return Optional.empty();
    }
  }
}
