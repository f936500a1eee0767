package uk.homeward.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Envelope.ReliedOn;
import uk.homeward.contracts.RuleRef;

/**
 * Who may do an act, and what must be so before.
 *
 * @param from first date on which the gate stands in this form
 * @param by any one of these roles suffices
 */
public record Gate(
    GateKey key, LocalDate from, Rule rule, Set<Role> by, List<Requirement> requires) {

  /** Judged by what had happened by the date of the act. */
  public Verdict judge(Attempt attempt, CaseFacts known) {
    var wrongRole = wrongRole(attempt, known);
    return wrongRole.isPresent() ? wrongRole.get() : judge(attempt, known, requires);
  }

  /** As if it were tried by one who may, with everything that has to come with it. */
  public Verdict foresee(Attempt attempt, CaseFacts known) {
    return judge(
        attempt, known, requires.stream().filter(r -> !(r.need() instanceof Brought)).toList());
  }

  /** The documents and the people's parts that have to come with the act; none with a report. */
  public List<Verdict.Ask> asks(Attempt attempt, CaseFacts known) {
    if (key.reports()) return List.of();
    var on = attempt.occurred().on();
    var facts = visible(attempt, known);
    var asks = new ArrayList<Verdict.Ask>();
    for (var requirement : requires)
      if (requirement.need() instanceof Brought brought && requirement.asked(facts, on))
        asks.add(new Verdict.Ask(requirement.rule().on(on), brought.fact(), brought.ask()));
    return List.copyOf(asks);
  }

  /** What is not in place and would be put on record with the act, refusing nothing. */
  public List<Verdict.Unmet> departures(Attempt attempt, CaseFacts known) {
    var on = attempt.occurred().on();
    var facts = visible(attempt, known);
    return requires.stream()
        .filter(r -> r.soft() || key.reports())
        .filter(r -> !(r.need() instanceof Brought) && !(r.need() instanceof Requirement.InRole))
        .filter(r -> r.asked(facts, on) && !r.need().met(attempt, facts))
        .map(r -> r.unmet(facts, on))
        .toList();
  }

  private Verdict judge(Attempt attempt, CaseFacts known, List<Requirement> requires) {
    var on = attempt.occurred().on();
    var facts = visible(attempt, known);
    var unmet = new ArrayList<Verdict.Unmet>();
    var rules = new LinkedHashSet<RuleRef>(List.of(rule.on(on)));
    var reliedOn = new LinkedHashSet<ReliedOn>();
    for (var requirement : requires) {
      if (!requirement.asked(facts, on)) continue;
      if (requirement.need().met(attempt, facts)) {
        rules.add(requirement.rule().on(on));
        requirement.need().evidence(facts).map(Known::reliedOn).ifPresent(reliedOn::add);
        for (var condition : requirement.when())
          condition.evidence(facts).map(Known::reliedOn).ifPresent(reliedOn::add);
      } else if (!requirement.soft()) {
        unmet.add(requirement.unmet(facts, on));
      }
    }
    return unmet.isEmpty()
        ? new Verdict.Granted(
            List.copyOf(rules),
            List.copyOf(reliedOn),
            compliance(requires.stream().filter(Requirement::soft), attempt, facts))
        : new Verdict.Withheld(rule.on(on), List.copyOf(unmet), by);
  }

  /** For reports of what has happened: only the role can be wrong. Names who may for this child. */
  public Optional<Verdict.WrongRole> wrongRole(Attempt attempt, CaseFacts known) {
    var on = attempt.occurred().on();
    var facts = visible(attempt, known);
    var may = new LinkedHashSet<>(by);
    var because = rule.on(on);
    String says = null;
    List<Known> lookedAt = List.of();
    for (var requirement : requires) {
      var before = attempt.hasOneOf(may);
      switch (requirement.need()) {
        case Requirement.InRole(var roles) when requirement.asked(facts, on) ->
            may.retainAll(roles);
        case Requirement.OnBehalf(var roles) when attempt.onBehalfOf() == null ->
            may.removeAll(roles);
        default -> {}
      }
      if (!before || attempt.hasOneOf(may)) continue;
      because = requirement.rule().on(on);
      var unmet = requirement.unmet(facts, on);
      says = unmet.says();
      lookedAt = unmet.lookedAt();
    }
    return attempt.hasOneOf(may)
        ? Optional.empty()
        : Optional.of(new Verdict.WrongRole(because, may, says, lookedAt));
  }

  /** For reports: how what happened stood to each rule; one answer per rule, the worst first. */
  public List<Compliance> compliance(Attempt attempt, CaseFacts known) {
    return compliance(requires.stream(), attempt, visible(attempt, known));
  }

  /** What it asks of these facts. */
  Stream<Bearing> bearings(Set<String> facts, Attempt attempt, CaseFacts known) {
    var on = attempt.occurred().on();
    var seen = visible(attempt, known);
    return requires.stream()
        .filter(r -> r.concerns(facts) && r.asked(seen, on))
        .map(r -> r.bearing(key, r.need().met(attempt, seen), seen, on));
  }

  private static List<Compliance> compliance(
      Stream<Requirement> requirements, Attempt attempt, CaseFacts facts) {
    var on = attempt.occurred().on();
    var outcomes = new LinkedHashMap<String, Outcome>();
    requirements
        .filter(requirement -> !(requirement.need() instanceof Requirement.OnBehalf))
        .forEach(
            requirement -> {
              var outcome =
                  !requirement.asked(facts, on)
                      ? Outcome.NOT_APPLICABLE
                      : requirement.need().met(attempt, facts) ? Outcome.MET : Outcome.DEVIATED;
              outcomes.merge(requirement.rule().id(), outcome, Gate::graver);
            });
    return outcomes.entrySet().stream().map(e -> new Compliance(e.getKey(), e.getValue())).toList();
  }

  private static Outcome graver(Outcome one, Outcome other) {
    if (one == Outcome.DEVIATED || other == Outcome.DEVIATED) return Outcome.DEVIATED;
    return one == Outcome.MET || other == Outcome.MET ? Outcome.MET : Outcome.NOT_APPLICABLE;
  }

  /** Earliest dates are computed, not witnessed: the last one computed counts for any act. */
  private static CaseFacts visible(Attempt attempt, CaseFacts known) {
    var then = known.asAt(attempt.occurred());
    var dates =
        known.all().stream().filter(k -> k.fact().startsWith(EARLIEST) && !then.all().contains(k));
    return then.and(dates.toList());
  }

  private static final String EARLIEST = uk.homeward.contracts.Fact.EARLIEST.word() + "/";
}
