package uk.homeward.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.notification.Rows.at;
import static uk.homeward.notification.Rows.event;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.Automations;
import uk.homeward.notification.Rows;
import uk.homeward.notification.escalation.RaiseEscalation;
import uk.homeward.notification.notice.NotificationCommand.RequestNotification;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RequestMosaicUpdate;
import uk.homeward.practice.Practices;

class WhenSomethingHappenedThenTellTest {

  static final String COUNCIL = "northshire";
  static final RuleRef VISITS =
      new RuleRef("reg-28-5", LocalDate.parse("2011-04-01"), "regulation 28(5)", false);
  static final DeadlineId DEADLINE = DeadlineId.of("visit-with-parents", "evt-1");
  static final Occurred DUE = Occurred.on(LocalDate.parse("2027-06-11"));

  static final Occurred LATE = Occurred.at(Instant.parse("2027-06-11T23:00:00Z"));

  record Sent(String target, RuleRef rule, Occurred occurred, Object command) {}

  /** Something that lets a case learn. */
  record Happened(Occurred occurred, List<Established> establishes) implements CaseEvent {
    @Override
    public CaseId caseId() {
      return CASE;
    }
  }

  final Rows rows = Rows.none();
  final List<Sent> sent = new ArrayList<>();
  final WhenSomethingHappenedThenTell telling =
      new WhenSomethingHappenedThenTell(
          new Learned(rows.projections(), Rows.JSON),
          new Practices(Map.of(COUNCIL, TellingTest.PRACTICE)),
          new Keeping());

  @Test
  void a_child_who_went_home_is_told_to_the_record_system_in_the_words_of_the_council() {
    considered();
    learned(2, Established.that(Fact.LEGAL_STATUS, "c2"), Source.PERSON, "cor-2");
    learned(3, Established.that(Fact.LIVING, "with-parents"), Source.PERSON, "cor-3");

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().command())
        .isInstanceOfSatisfying(
            RequestMosaicUpdate.class,
            update -> {
              assertThat(update.childReference()).isEqualTo("NS-77");
              assertThat(update.codes()).containsEntry("placement", "P1");
              assertThat(update.outcomes()).hasSize(3);
            });
    assertThat(sent.getFirst().rule()).isEqualTo(TellingTest.WITH_PARENTS);
  }

  @Test
  void what_is_known_is_what_the_log_held_at_that_event_though_more_was_read_since() {
    considered();
    var home = happened(Established.that(Fact.LIVING, "with-parents"), Source.PERSON, "cor-3");
    learned(5, Established.that(Fact.LEGAL_STATUS, "c2"), Source.PERSON, "cor-2");
    telling.on(home.getPayload(), home, at(3));
    assertThat(sent).isEmpty();
  }

  @Test
  void an_event_delivered_again_asks_for_the_same_again_and_nothing_more() {
    considered();
    learned(2, Established.that(Fact.PERSON, "social-worker", "sam"), Source.PERSON, "cor-2");
    var decided = happened(Established.that(Fact.DECISION, "1", "proceed"), Source.PERSON, "cor-3");
    telling.on(decided.getPayload(), decided, at(3));
    var once = List.copyOf(sent);
    telling.on(decided.getPayload(), decided, at(3));
    assertThat(once).hasSize(2);
    assertThat(sent.subList(2, 4)).isEqualTo(once);
  }

  @Test
  void what_follows_from_the_same_request_and_says_the_same_is_no_news() {
    considered();
    learned(2, Established.that(Fact.LEGAL_STATUS, "c2"), Source.PERSON, "cor-2");
    learned(3, Established.that(Fact.LIVING, "with-parents"), Source.PERSON, "cor-3");
    learned(4, Established.that(Fact.LIVING, "with-parents"), Source.AUTOMATION, "cor-3");
    assertThat(sent).hasSize(1);

    learned(5, Established.that(Fact.LIVING, "with-parents"), Source.PERSON, "cor-5");
    assertThat(sent).as("another request is").hasSize(2);
  }

  @Test
  void the_record_systems_own_history_is_told_to_nobody_nor_what_follows_from_it_at_once() {
    considered();
    learned(2, Established.that(Fact.LEGAL_STATUS, "c2"), Source.RECORD_SYSTEM, "cor-base");
    learned(3, Established.that(Fact.LIVING, "with-parents"), Source.RECORD_SYSTEM, "cor-base");
    learned(4, Established.that(Fact.LIVING, "with-parents"), Source.AUTOMATION, "cor-base");
    assertThat(sent).isEmpty();

    learned(5, Established.that(Fact.LIVING, "with-parents"), Source.AUTOMATION, "cor-later");
    assertThat(sent).as("but it is known").hasSize(1);
  }

  @Test
  void a_deadline_reminds_its_owners_and_its_breach_goes_to_those_named_on_it() {
    considered();
    deliver(
        2,
        new DeadlineSet(
            DEADLINE,
            CASE,
            DUE,
            "visit-with-parents",
            "T-N2",
            VISITS,
            "evt-1",
            "soft",
            true,
            List.of("social-worker"),
            List.of("team-manager", "iro"),
            List.of(),
            null,
            new Due(DUE.on(), null, DUE.on(), LATE.at(), null),
            null,
            "2026-1",
            List.of(),
            List.of()),
        Source.RECORD_SYSTEM);
    deliver(3, new DeadlineDueSoon(DEADLINE, CASE, DUE, "visit-with-parents"), Source.TIMER);
    assertThat(sent)
        .extracting(Sent::command)
        .singleElement()
        .isInstanceOfSatisfying(
            RequestNotification.class,
            notice -> assertThat(notice.template()).isEqualTo("deadline-due-soon"));

    deliver(
        4,
        new DeadlineBreached(
            DEADLINE, CASE, LATE, "visit-with-parents", List.of("team-manager", "iro")),
        Source.TIMER);
    assertThat(sent).hasSize(4);
    assertThat(sent.get(1).command()).isInstanceOf(RaiseEscalation.class);
    assertThat(sent.get(1).occurred()).isEqualTo(LATE);
    assertThat(sent.get(1).rule()).isEqualTo(VISITS);
  }

  private void considered() {
    var on = Occurred.on(LocalDate.parse("2026-11-20"));
    deliver(
        1,
        new ReunificationConsidered(CASE, on, "NS-77", Proposer.SOCIAL_WORKER, null),
        Source.PERSON);
  }

  private void learned(long position, Established that, Source source, String correlation) {
    var happened = happened(that, source, correlation);
    telling.on(happened.getPayload(), happened, at(position));
  }

  private static EventMessage<CaseEvent> happened(
      Established that, Source source, String correlation) {
    var payload = new Happened(Occurred.on(LocalDate.parse("2027-06-04")), List.of(that));
    return event(payload, COUNCIL, source, correlation);
  }

  private void deliver(long position, CaseEvent payload, Source source) {
    telling.on(payload, event(payload, COUNCIL, source, "cor-" + position), at(position));
  }

  private final class Keeping implements Automations {
    @Override
    public void send(Cause cause, String target, Occurred occurred, Object command) {
      sent.add(new Sent(target, cause.rules().getFirst(), occurred, command));
    }

    @Override
    public void sendByTimer(Cause cause, String target, Occurred occurred, Object command) {
      throw new UnsupportedOperationException("What is told follows from an event");
    }
  }
}
