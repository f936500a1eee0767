package uk.homeward.kit.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Refusal;
import uk.homeward.kit.deputies.Delegated;
import uk.homeward.kit.deputies.Delegations;
import uk.homeward.practice.Role;

/**
 * In whose roles somebody acts: in their own, else as the deputy of another. A deputy acts only
 * while the delegation lasts, and only about days on which it did.
 */
final class Capacities {

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * Who acts, with the roles that count.
   *
   * @param delegation null for people who act as themselves
   */
  record Capacity(Actor actor, @Nullable DelegationId delegation) {}

  private final Delegations delegations;
  private final Clock clock;

  Capacities(Delegations delegations, Clock clock) {
    this.delegations = delegations;
    this.clock = clock;
  }

  /** The delegations under which the person may do the act, each with its giver's roles alone. */
  List<Capacity> asDeputy(Actor person, Act act) {
    if (act.inPerson() || person.onBehalfOf() != null) return List.of();
    return delegations.upToNow(person.user()).stream()
        .filter(given -> given.holdsOn(today()) && given.holdsOn(act.occurred().on()))
        .map(given -> new Capacity(deputy(person, given), given.id()))
        .toList();
  }

  private static Actor deputy(Actor person, Delegated given) {
    return new Actor(
        person.user(), person.council(), given.roles(), person.teams(), given.delegator());
  }

  /** For reading: their own roles and all that they hold today for others. */
  Actor withAllRoles(Actor person) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(person.roles());
    for (var given : delegations.soFar(person.user()))
      if (given.holdsOn(today())) roles.addAll(given.roles());
    return new Actor(person.user(), person.council(), roles, person.teams(), person.onBehalfOf());
  }

  /** Of somebody whose roles do not allow it: why the deputy that they were may not any more. */
  Refusal explained(Refusal refusal, Actor person, Act act) {
    if (act.inPerson()) return refusal;
    var allowed = Set.copyOf(refusal.approvers());
    return delegations.soFar(person.user()).stream()
        .filter(given -> given.roles().stream().map(Role::word).anyMatch(allowed::contains))
        .findFirst()
        .flatMap(given -> when(given, act.occurred().on()))
        .map(
            why ->
                new Refusal(
                    refusal.code(),
                    refusal.title() + " " + why.says(),
                    refusal.rule(),
                    refusal.unmet(),
                    refusal.approvers(),
                    why.since(),
                    refusal.lookedAt()))
        .orElse(refusal);
  }

  private record Why(String says, @Nullable Occurred since) {}

  private Optional<Why> when(Delegated given, LocalDate on) {
    var roles =
        given.roles().stream()
            .map(role -> role.word().replace('-', ' '))
            .collect(Collectors.joining(" and "));
    var as = "%s for %s".formatted(roles, given.delegator());
    if (on.isBefore(given.from()) || today().isBefore(given.from()))
      return Optional.of(
          new Why("You deputise as %s from %s.".formatted(as, PLAIN.format(given.from())), null));
    if (given.holdsOn(on) && given.holdsOn(today())) return Optional.empty();
    return Optional.of(
        new Why(
            "You deputised as %s, and that ended on %s.".formatted(as, PLAIN.format(given.last())),
            Occurred.on(given.last())));
  }

  private LocalDate today() {
    return Occurred.at(clock.instant()).on();
  }
}
