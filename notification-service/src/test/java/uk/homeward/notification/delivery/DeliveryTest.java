package uk.homeward.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;

class DeliveryTest {

  static final Instant NOW = Instant.parse("2027-06-04T16:00:00Z");
  static final DeliverySettings SETTINGS =
      new DeliverySettings(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(4));

  final List<String> waiting = new ArrayList<>(List.of("rup-1", "rup-2"));
  final Deque<Answer> answers = new ArrayDeque<>();
  final List<String> delivered = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final AtomicLong wallNanos = new AtomicLong();
  final AtomicBoolean upToDate = new AtomicBoolean(true);
  final Delivery delivery =
      new Delivery(
          List.of(new Outbox()),
          _ -> upToDate.get(),
          new Telling(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new Retries(SETTINGS, wallNanos::get));

  @Test
  void what_is_delivered_is_told_once_though_the_projection_still_shows_it() {
    answers.add(new Answer.Final("confirm-1"));
    answers.add(new Answer.Final("reject-2"));

    assertThat(delivery.round()).isEqualTo(SETTINGS.lookEvery());
    delivery.round();

    assertThat(delivered).containsExactly("rup-1", "rup-2");
    assertThat(told)
        .containsExactly(
            "rup-1 confirm-1 2027-06-04T16:00:00Z", "rup-2 reject-2 2027-06-04T16:00:00Z");
  }

  @Test
  void a_parcel_without_outcome_waits_longer_each_time_and_others_go() {
    answers.add(new Answer.Later());
    answers.add(new Answer.Final("confirm-2"));
    assertThat(delivery.round()).isEqualTo(Duration.ofSeconds(1));
    assertThat(delivered).containsExactly("rup-1", "rup-2");
    waiting.remove("rup-2");

    delivery.round();
    assertThat(delivered).as("not before its pause ends").hasSize(2);

    for (var pause : List.of(1, 2, 4, 4)) {
      answers.add(new Answer.Later());
      wallNanos.addAndGet(Duration.ofSeconds(pause).toNanos() - 1);
      delivery.round();
      assertThat(answers).as("still within a pause of %s s", pause).hasSize(1);
      wallNanos.incrementAndGet();
      delivery.round();
      assertThat(answers).isEmpty();
    }

    answers.add(new Answer.Final("confirm-1"));
    wallNanos.addAndGet(Duration.ofSeconds(4).toNanos());
    delivery.round();
    assertThat(told).last().isEqualTo("rup-1 confirm-1 2027-06-04T16:00:00Z");
  }

  @Test
  void when_nobody_answers_nothing_else_is_tried_until_the_pause_ends() {
    answers.add(new Answer.Unreachable());
    delivery.round();
    delivery.round();
    assertThat(delivered).containsExactly("rup-1");

    wallNanos.addAndGet(Duration.ofSeconds(1).toNanos());
    answers.add(new Answer.Final("confirm-1"));
    answers.add(new Answer.Final("confirm-2"));
    delivery.round();
    assertThat(delivered).containsExactly("rup-1", "rup-1", "rup-2");
    assertThat(told).hasSize(2);
  }

  @Test
  void nothing_leaves_while_the_projection_replays() {
    upToDate.set(false);
    delivery.round();
    assertThat(delivered).isEmpty();
  }

  @Test
  void what_was_delivered_but_not_told_is_delivered_again_under_the_same_id() {
    answers.add(new Answer.Final("confirm-1"));
    answers.add(new Answer.Final("confirm-2"));
    var afterTheCrash =
        new Delivery(
            List.of(new Outbox()),
            _ -> true,
            new Telling(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new Retries(SETTINGS, wallNanos::get));
    new Outbox().waiting().getFirst().deliver(Occurred.at(NOW));
    answers.addFirst(new Answer.Final("confirm-1"));

    afterTheCrash.round();

    assertThat(delivered).containsExactly("rup-1", "rup-1", "rup-2");
    assertThat(told).hasSize(2);
  }

  private final class Outbox implements Outlet {
    @Override
    public String projection() {
      return "record-updates";
    }

    @Override
    public long pending() {
      return waiting.size();
    }

    @Override
    public List<Letter> waiting() {
      return waiting.stream().map(Letter::new).toList();
    }
  }

  private final class Letter implements Parcel {
    private final String id;

    private Letter(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Cause cause() {
      return new Cause("evt-1", "northshire", new CaseId("case-1"), "cor-1", List.of());
    }

    @Override
    public Answer deliver(Occurred now) {
      delivered.add(id);
      return answers.removeFirst();
    }
  }

  private final class Telling implements Automations {
    @Override
    public void send(Cause cause, String target, Occurred occurred, Object command) {
      told.add(target + " " + command + " " + occurred);
    }

    @Override
    public void sendByTimer(Cause cause, String target, Occurred occurred, Object command) {
      throw new UnsupportedOperationException("Deliveries are no timers");
    }
  }
}
