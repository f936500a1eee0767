package uk.homeward.notification.notice;

import static uk.homeward.practice.Role.IRO;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.TEAM_MANAGER;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.COUNCIL;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.notification.NotificationEvent.NotificationAcknowledged;
import uk.homeward.contracts.notification.NotificationEvent.NotificationFailed;
import uk.homeward.contracts.notification.NotificationEvent.NotificationRequested;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSuppressed;
import uk.homeward.contracts.notification.NotificationId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asked;
import uk.homeward.notification.notice.NotificationCommand.FailNotification;
import uk.homeward.notification.notice.NotificationCommand.RequestNotification;
import uk.homeward.notification.notice.NotificationCommand.SendNotification;
import uk.homeward.notification.notice.NotificationCommand.SuppressNotification;

class NotificationTest {

  static final NotificationId ID = new NotificationId("ntf-1");
  static final Occurred DECIDED = Occurred.on(LocalDate.parse("2026-11-23"));
  static final Occurred DELIVERED = Occurred.at(Instant.parse("2026-11-23T10:00:00Z"));
  static final NotificationRequested REQUESTED =
      new NotificationRequested(
          ID, CASE, DECIDED, "NOR-3", "social-worker", "sam", "decision-1", "evt-1");

  final AggregateTestFixture<Notification> notification = fixture(Notification.class);

  @Test
  void is_asked_for_once_however_often_its_cause_is_delivered() {
    notification
        .givenNoPriorActivity()
        .when(request(), askedBySystem().about(ID))
        .expectEvents(REQUESTED);
    notification.given(REQUESTED).when(request(), askedBySystem().about(ID)).expectNoEvents();
  }

  @Test
  void is_sent_once() {
    var send = new SendNotification(DELIVERED, "in-app");
    var sent = new NotificationSent(ID, CASE, DELIVERED, "in-app");
    notification.given(REQUESTED).when(send, askedBySystem().about(ID)).expectEvents(sent);
    notification.given(REQUESTED, sent).when(send, askedBySystem().about(ID)).expectNoEvents();
  }

  @Test
  void may_fail_or_be_suppressed_instead() {
    notification
        .given(REQUESTED)
        .when(new FailNotification(DELIVERED, "in-app", "no-reader"), askedBySystem().about(ID))
        .expectEvents(new NotificationFailed(ID, CASE, DELIVERED, "in-app", "no-reader"));
    notification
        .given(REQUESTED)
        .when(new SuppressNotification(DELIVERED, "restricted"), askedBySystem().about(ID))
        .expectEvents(new NotificationSuppressed(ID, CASE, DELIVERED, "restricted"));
  }

  @Test
  void is_read_by_its_reader_and_by_others_of_the_same_role() {
    var read = new AcknowledgeNotification(DELIVERED);
    var bySam = new NotificationAcknowledged(ID, CASE, DELIVERED, "sam");
    notification.given(REQUESTED).when(read, asked("sam", IRO).about(ID)).expectEvents(bySam);
    notification
        .given(REQUESTED)
        .when(read, asked("ola", SOCIAL_WORKER).about(ID))
        .expectEvents(new NotificationAcknowledged(ID, CASE, DELIVERED, "ola"));
    notification
        .given(REQUESTED, bySam)
        .when(read, asked("ola", SOCIAL_WORKER).about(ID))
        .expectEvents(new NotificationAcknowledged(ID, CASE, DELIVERED, "ola"));
  }

  @Test
  void is_not_anybody_elses_to_acknowledge() {
    refused(
        notification
            .given(REQUESTED)
            .when(new AcknowledgeNotification(DELIVERED), asked("tom", TEAM_MANAGER).about(ID)),
        "wrong-role");
  }

  @Test
  void is_not_found_in_another_case() {
    var sam = new Actor("sam", COUNCIL, Set.of(SOCIAL_WORKER), Set.of(), null);
    var elsewhere = new Asked(new CaseId("case-other"), ID.value(), sam).toMetadata();
    notification
        .given(REQUESTED)
        .when(new AcknowledgeNotification(DELIVERED), elsewhere)
        .expectNoEvents()
        .expectException(AggregateNotFoundException.class);
  }

  static RequestNotification request() {
    return new RequestNotification(DECIDED, "NOR-3", SOCIAL_WORKER, "sam", "decision-1", "evt-1");
  }
}
