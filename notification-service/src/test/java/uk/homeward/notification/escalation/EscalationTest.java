package uk.homeward.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.Role.IRO;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.TEAM_MANAGER;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationAccepted;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationRaised;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationResolved;
import uk.homeward.contracts.escalation.EscalationEvent.Kind;
import uk.homeward.contracts.escalation.EscalationId;
import uk.homeward.practice.Practices;

class EscalationTest {

  static final EscalationId ID = new EscalationId("esc-1");
  static final Occurred LATE = Occurred.at(Instant.parse("2026-12-31T00:00:00Z"));
  static final Occurred NEXT_DAY = Occurred.on(LocalDate.parse("2027-01-01"));
  static final List<String> ROLES = List.of("team-manager", "iro");
  static final EscalationRaised RAISED =
      new EscalationRaised(ID, CASE, LATE, Kind.BREACH, "NOR-7", 1, ROLES, "evt-9", null);
  static final EscalationAccepted ACCEPTED = new EscalationAccepted(ID, CASE, NEXT_DAY, "tom");
  static final EscalationResolved RESOLVED =
      new EscalationResolved(ID, CASE, NEXT_DAY, Kind.BREACH, "tom", WORDS);

  final AggregateTestFixture<Escalation> escalation = fixture(Escalation.class);

  @Test
  void is_raised_once_however_often_its_cause_is_delivered() {
    var raise = new RaiseEscalation(LATE, Kind.BREACH, "NOR-7", 1, ROLES, "evt-9");
    escalation.givenNoPriorActivity().when(raise, askedBySystem().about(ID)).expectEvents(RAISED);
    escalation.given(RAISED).when(raise, askedBySystem().about(ID)).expectNoEvents();
  }

  @Test
  void is_taken_on_and_settled_by_somebody_to_whom_it_was_carried() {
    escalation
        .given(RAISED)
        .when(new AcceptEscalation(NEXT_DAY), asked("tom", TEAM_MANAGER).about(ID))
        .expectEvents(ACCEPTED);
    escalation
        .given(RAISED, ACCEPTED)
        .when(new ResolveEscalation(NEXT_DAY, words()), asked("tom", TEAM_MANAGER).about(ID))
        .expectEvents(RESOLVED);
    refused(
        escalation
            .given(RAISED)
            .when(new AcceptEscalation(NEXT_DAY), asked("sam", SOCIAL_WORKER).about(ID)),
        "wrong-role");
  }

  /** The case learns of disputes only, so that their time runs. */
  @Test
  void a_dispute_is_carried_to_those_whom_the_officer_names_and_settled_by_one_of_them() {
    var raised =
        new EscalationRaised(
            ID, CASE, NEXT_DAY, Kind.DISPUTE, "IRO-HANDBOOK", 1, ROLES, "evt-9", WORDS);
    var resolved = new EscalationResolved(ID, CASE, NEXT_DAY, Kind.DISPUTE, "tom", null);
    var inLeeds = new HashMap<>(asked("ida", IRO).about(ID));
    inLeeds.put("council", "leeds");
    escalation
        .registerInjectableResource(Practices.shipped())
        .givenNoPriorActivity()
        .when(new RaiseDispute(NEXT_DAY, Set.of(TEAM_MANAGER, IRO), "evt-9", words()), inLeeds)
        .expectEvents(raised);
    escalation
        .given(raised)
        .when(new ResolveEscalation(NEXT_DAY, null), asked("tom", TEAM_MANAGER).about(ID))
        .expectEvents(resolved);
    assertThat(raised.establishes()).containsExactly(Established.that(Fact.DISPUTE, "raised"));
    assertThat(resolved.establishes()).containsExactly(Established.that(Fact.DISPUTE, "resolved"));
    assertThat(RAISED.establishes()).isEmpty();
    assertThat(RESOLVED.establishes()).isEmpty();
  }

  @Test
  void is_taken_on_once_and_not_after_it_is_settled() {
    refused(
        escalation
            .given(RAISED, ACCEPTED)
            .when(new AcceptEscalation(NEXT_DAY), asked("ida", IRO).about(ID)),
        "already-accepted");
    refused(
        escalation
            .given(RAISED, RESOLVED)
            .when(new AcceptEscalation(NEXT_DAY), asked("ida", IRO).about(ID)),
        "already-resolved");
    refused(
        escalation
            .given(RAISED, RESOLVED)
            .when(new ResolveEscalation(NEXT_DAY, null), asked("ida", IRO).about(ID)),
        "already-resolved");
  }
}
