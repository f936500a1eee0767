package uk.homeward.kit.acting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.ActDenied;
import uk.homeward.contracts.access.DenialId;
import uk.homeward.kit.Asked;
import uk.homeward.practice.Role;

/** Somebody without the role tried something: kept, one aggregate for each time. */
class Denial {

  record RecordDenial(Occurred occurred, String act, List<String> allowed) {}

  @SuppressWarnings("unused") // read by Axon
  @AggregateIdentifier
  private @Nullable DenialId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RecordDenial c, Asked asked) {
    apply(
        new ActDenied(
            new DenialId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.act(),
            asked.actor().user(),
            asked.actor().roles().stream().map(Role::word).sorted().toList(),
            c.allowed()));
  }

  @EventSourcingHandler
  void evolve(ActDenied event) {
    id = event.denial();
  }
}
