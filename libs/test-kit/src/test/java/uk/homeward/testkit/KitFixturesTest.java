package uk.homeward.testkit;

import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;
import uk.homeward.practice.Role;

class KitFixturesTest {

  record Open() {}

  record Opened(String door, String by) {}

  static class Door {
    @AggregateIdentifier @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Open command, Asked asked) {
      if (id != null) throw Refusal.byState("already-open", "The door is open.");
      AggregateLifecycle.apply(new Opened(asked.target(), asked.actor().user()));
    }

    @EventSourcingHandler
    void evolve(Opened e) {
      id = e.door();
    }
  }

  @Test
  void a_handler_takes_who_asks() {
    fixture(Door.class)
        .givenNoPriorActivity()
        .when(new Open(), asked("sam", Role.SOCIAL_WORKER).about("door-1"))
        .expectEvents(new Opened("door-1", "sam"));
  }

  @Test
  void a_refusal_tells_its_code() {
    refused(
        fixture(Door.class)
            .given(new Opened("door-1", "kim"))
            .when(new Open(), asked("sam", Role.SOCIAL_WORKER).about("door-1")),
        "already-open");
  }
}
