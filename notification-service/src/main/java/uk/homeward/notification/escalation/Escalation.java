package uk.homeward.notification.escalation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.escalation.EscalationEvent;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationAccepted;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationRaised;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationResolved;
import uk.homeward.contracts.escalation.EscalationEvent.Kind;
import uk.homeward.contracts.escalation.EscalationId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/** One matter carried upwards: raised, taken on, settled. */
@Aggregate
class Escalation {

  @AggregateIdentifier private @Nullable EscalationId id;
  private @Nullable CaseId caseId;
  private Kind kind = Kind.FACT;
  private List<String> roles = List.of();
  private State state = new State.Raised();

  private sealed interface State {

    record Raised() implements State {}

    record Accepted(Occurred since) implements State {}

    record Resolved(Occurred since) implements State {}
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RaiseEscalation c, Asked asked) {
    if (id != null) return; // the event that causes it was delivered again
    apply(
        new EscalationRaised(
            new EscalationId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            c.rule(),
            c.level(),
            c.roles(),
            c.about(),
            null));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RaiseDispute c, Asked asked, Practices practices) {
    apply(
        new EscalationRaised(
            new EscalationId(asked.target()),
            asked.caseId(),
            c.occurred(),
            Kind.DISPUTE,
            rule(c, practices.of(asked.council())),
            1,
            c.to().stream().sorted().map(Role::word).toList(),
            Objects.requireNonNullElse(c.about(), asked.target()),
            c.grounds().ref()));
  }

  private static String rule(RaiseDispute c, Practice practice) {
    return practice.gate(c.gate(), c.occurred().on()).orElseThrow().rule().id();
  }

  @CommandHandler
  void decide(AcceptEscalation c, Asked asked) {
    checkAddressed(asked);
    switch (state) {
      case State.Raised() ->
          apply(new EscalationAccepted(id(), caseId(), c.occurred(), asked.actor().user()));
      case State.Accepted(var since) ->
          throw Refusal.byState(
              "already-accepted", "Somebody has taken this escalation on.", since);
      case State.Resolved(var since) -> throw alreadyResolved(since);
    }
  }

  @CommandHandler
  void decide(ResolveEscalation c, Asked asked) {
    checkAddressed(asked);
    if (state instanceof State.Resolved(var since)) throw alreadyResolved(since);
    var notes = Narrative.refOrNull(c.notes());
    apply(new EscalationResolved(id(), caseId(), c.occurred(), kind, asked.actor().user(), notes));
  }

  private void checkAddressed(Asked asked) {
    if (!asked.caseId().equals(caseId))
      throw new AggregateNotFoundException(asked.target(), "This is another case's");
    if (roles.stream().anyMatch(role -> asked.actor().has(Term.of(Role.class, role)))) return;
    throw Refusal.byRole("This matter was carried to somebody else.", null, roles);
  }

  private static CommandRefused alreadyResolved(Occurred since) {
    return Refusal.byState("already-resolved", "This escalation is settled.", since);
  }

  @EventSourcingHandler
  void evolve(EscalationEvent event) {
    id = event.escalation();
    caseId = event.caseId();
    state =
        switch (event) {
          case EscalationRaised e -> {
            kind = e.kind();
            roles = e.roles();
            yield new State.Raised();
          }
          case EscalationAccepted e -> new State.Accepted(e.occurred());
          case EscalationResolved e -> new State.Resolved(e.occurred());
        };
  }

  private EscalationId id() {
    return known(id);
  }

  private CaseId caseId() {
    return known(caseId);
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) throw new IllegalStateException("decide before evolve");
    return value;
  }
}
