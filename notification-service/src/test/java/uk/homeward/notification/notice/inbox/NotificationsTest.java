package uk.homeward.notification.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.notification.Rows.at;
import static uk.homeward.notification.Rows.event;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.notification.NotificationEvent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationAcknowledged;
import uk.homeward.contracts.notification.NotificationEvent.NotificationFailed;
import uk.homeward.contracts.notification.NotificationEvent.NotificationRequested;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSuppressed;
import uk.homeward.contracts.notification.NotificationId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.notification.Rows;
import uk.homeward.notification.delivery.DeliveryBell;
import uk.homeward.practice.Role;

class NotificationsTest {

  static final Occurred ON = Occurred.on(LocalDate.parse("2026-11-23"));
  static final Actor SAM = reader("sam", "northshire", Role.SOCIAL_WORKER);
  static final Actor ZOE = reader("zoe", "northshire", Role.SOCIAL_WORKER);
  static final Actor MAY = reader("may", "northshire", Role.SERVICE_DELIVERY_MANAGER);

  final Rows rows = Rows.none();
  final Notifications notifications =
      new Notifications(rows.projections(), rows.requests("northshire"));
  final ReadModels models = rows.keptBy(new NotificationFold(new DeliveryBell()));

  @Test
  void the_inbox_shows_what_is_for_me_newest_first_and_replay_changes_nothing() {
    for (var pass = 0; pass < 2; pass++) {
      models.reset();
      history();
      assertThat(ids(notifications.inbox(SAM, false, null, 10))).containsExactly("ntf-4", "ntf-1");
      assertThat(ids(notifications.inbox(SAM, false, 4L, 10))).containsExactly("ntf-1");
      assertThat(ids(notifications.inbox(SAM, false, null, 1))).containsExactly("ntf-4");
      assertThat(ids(notifications.inbox(SAM, true, null, 10))).containsExactly("ntf-4");
      assertThat(ids(notifications.inbox(ZOE, false, null, 10))).isEmpty();
      assertThat(ids(notifications.inbox(MAY, false, null, 10))).containsExactly("ntf-2");
      assertThat(notifications.about(CASE, 0, 10))
          .extracting(n -> n.id() + " " + n.state() + " " + n.acknowledgedBy())
          .containsExactly(
              "ntf-1 sent sam",
              "ntf-2 failed null",
              "ntf-3 suppressed null",
              "ntf-4 requested null");
      assertThat(ids(notifications.about(CASE, 2, 1))).containsExactly("ntf-3");
      assertThat(notifications.waiting(10))
          .extracting(Undelivered::id)
          .containsExactly("ntf-4", "ntf-5");
      assertThat(notifications.pending()).isEqualTo(2);
    }
  }

  @Test
  void another_council_sees_its_own() {
    history();
    var there = new Notifications(rows.projections(), rows.requests("eastvale"));
    assertThat(ids(there.about(CASE, 0, 10))).containsExactly("ntf-5");
    assertThat(ids(there.inbox(SAM, false, null, 10))).containsExactly("ntf-5");
  }

  private void history() {
    requested(1, "social-worker", "sam", "northshire");
    requested(1, "social-worker", "sam", "northshire");
    requested(2, "service-delivery-manager", null, "northshire");
    requested(3, "social-worker", "sam", "northshire");
    requested(4, "social-worker", "sam", "northshire");
    requested(5, "social-worker", "sam", "eastvale");
    heard(new NotificationSent(id(1), CASE, ON, "in-app"), 1);
    heard(new NotificationFailed(id(2), CASE, ON, "in-app", "no-reader"), 1);
    heard(new NotificationSuppressed(id(3), CASE, ON, "restricted"), 1);
    heard(new NotificationAcknowledged(id(1), CASE, ON, "sam"), 2);
    heard(new NotificationAcknowledged(id(1), CASE, ON, "ola"), 3);
  }

  private void requested(int number, String role, @Nullable String person, String council) {
    var requested =
        new NotificationRequested(
            id(number), CASE, ON, "NOR-3", role, person, "decision-1", "evt-1");
    models.on(requested, event(requested, council), at(number));
  }

  private void heard(NotificationEvent event, long sequence) {
    models.on(event, event(event, "northshire", sequence), at(5 + sequence));
  }

  private static NotificationId id(int number) {
    return new NotificationId("ntf-" + number);
  }

  private static List<String> ids(List<Notice> notices) {
    return notices.stream().map(Notice::id).toList();
  }

  private static Actor reader(String user, String council, Role role) {
    return new Actor(user, council, Set.of(role), Set.of(), null);
  }
}
