package uk.homeward.caseservice.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.delegation.DelegationCommand.EndDelegation;
import uk.homeward.caseservice.delegation.DelegationCommand.GiveDelegation;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationEvent;
import uk.homeward.contracts.access.DelegationEvent.DelegationEnded;
import uk.homeward.contracts.access.DelegationEvent.DelegationGiven;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;
import uk.homeward.practice.Gate;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/** One person's roles in another's hands for a time: given, and perhaps ended early. */
@Aggregate
class Delegation {

  @AggregateIdentifier private @Nullable DelegationId id;

  private String delegator = "";
  private @Nullable Occurred ended;

  /** Whoever gives their own must have them; whoever gives another's, only what can be given. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(GiveDelegation c, Asked asked, Practices practices) {
    var of = Objects.requireNonNullElse(c.delegator(), asked.actor().user());
    if (of.equals(c.deputy()))
      throw Refusal.byState("deputy-of-oneself", "Nobody is their own deputy.");
    if (c.delegator() == null && !asked.actor().roles().containsAll(c.roles()))
      throw Refusal.byState("role-not-yours", "You can give only roles that you have yourself.");
    if (!may(GateKey.GIVE_DELEGATION, c.occurred(), asked, practices).containsAll(c.roles()))
      throw Refusal.byState(
          "role-not-given", "One of these roles is not one that others can take for a time.");
    apply(
        new DelegationGiven(
            new DelegationId(asked.target()),
            c.occurred(),
            of,
            c.deputy(),
            c.roles().stream().map(Role::word).distinct().sorted().toList(),
            c.from(),
            c.until(),
            c.reason()));
  }

  /** By whose roles they are, or by one who may give them in their stead. */
  @CommandHandler
  void decide(EndDelegation c, Asked asked, Practices practices) {
    var others = may(GateKey.GIVE_DELEGATION_FOR_ANOTHER, c.occurred(), asked, practices);
    if (!asked.actor().user().equals(delegator)
        && asked.actor().roles().stream().noneMatch(others::contains))
      throw Refusal.byRole(
          "This delegation is another's, and none of your roles may end it.",
          null,
          others.stream().map(Role::word).sorted().toList());
    if (ended != null)
      throw Refusal.byState("delegation-ended", "This delegation was ended before.", ended);
    apply(new DelegationEnded(Objects.requireNonNull(id), c.occurred()));
  }

  private static Set<Role> may(GateKey key, Occurred at, Asked asked, Practices practices) {
    return practices.of(asked.council()).gate(key, at.on()).map(Gate::by).orElse(Set.of());
  }

  @EventSourcingHandler
  void evolve(DelegationEvent event) {
    id = event.delegation();
    switch (event) {
      case DelegationGiven e -> delegator = e.delegator();
      case DelegationEnded e -> ended = e.occurred();
    }
  }
}
