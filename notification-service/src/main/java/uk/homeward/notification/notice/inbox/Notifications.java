package uk.homeward.notification.notice.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.notification.NotificationEvent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationAcknowledged;
import uk.homeward.contracts.notification.NotificationEvent.NotificationFailed;
import uk.homeward.contracts.notification.NotificationEvent.NotificationRequested;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSuppressed;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.kit.ForProjections;
import uk.homeward.notification.delivery.DeliveryBell;
import uk.homeward.practice.Role;

/** The table {@code notification}: who was told, is to be told, has read. */
@Component
@ProcessingGroup(Notifications.GROUP)
class Notifications {

  static final String GROUP = "notifications";

  private final JdbcClient projections;
  private final JdbcClient requests;
  private final DeliveryBell bell;

  Notifications(@ForProjections JdbcClient projections, JdbcClient requests, DeliveryBell bell) {
    this.projections = projections;
    this.requests = requests;
    this.bell = bell;
  }

  @EventHandler
  void on(
      NotificationRequested e,
      EventMessage<?> message,
      TrackingToken token,
      @SequenceNumber long version) {
    var cause = Cause.of(message);
    projections
        .sql(
            """
            insert into notification (notification, council, case_id, position, version, event, correlation,
              rule, template, role, person, about, occurred, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'requested') on conflict do nothing
            """)
        .params(
            Arrays.asList(
                e.notification().value(),
                cause.council(),
                e.caseId().value(),
                token.position().orElseThrow(),
                version,
                cause.event(),
                cause.correlation(),
                e.rule(),
                e.template(),
                e.role(),
                e.person(),
                e.about(),
                e.occurred().toString()))
        .update();
    bell.ring();
  }

  @EventHandler
  void on(NotificationSent e, @SequenceNumber long version) {
    set("state = 'sent', channel = ?", e, version, e.channel());
  }

  @EventHandler
  void on(NotificationFailed e, @SequenceNumber long version) {
    set("state = 'failed', channel = ?, reason = ?", e, version, e.channel(), e.reason());
  }

  @EventHandler
  void on(NotificationSuppressed e, @SequenceNumber long version) {
    set("state = 'suppressed', reason = ?", e, version, e.reason());
  }

  @EventHandler
  void on(NotificationAcknowledged e, @SequenceNumber long version) {
    set(
        "acknowledged = coalesce(acknowledged, ?), acknowledged_by = coalesce(acknowledged_by, ?)",
        e,
        version,
        e.occurred().toString(),
        e.by());
  }

  private void set(String what, NotificationEvent e, long version, Object... values) {
    projections
        .sql("update notification set " + what + ", version = ? where notification = ?")
        .params(List.of(values))
        .param(version)
        .param(e.notification().value())
        .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from notification").update();
  }

  /** Waiting to be delivered, in every council, oldest first. */
  List<Undelivered> waiting(int most) {
    return projections
        .sql(
            """
            select * from notification where state = 'requested' order by position limit ?
            """)
        .param(most)
        .query(
            (row, _) ->
                new Undelivered(
                    row.getString("notification"),
                    new Cause(
                        row.getString("event"),
                        row.getString("council"),
                        new CaseId(row.getString("case_id")),
                        row.getString("correlation"),
                        List.of()),
                    row.getString("rule"),
                    Occurred.parse(row.getString("occurred"))))
        .list();
  }

  long pending() {
    return projections
        .sql("select count(*) from pending_delivery where kind = 'notification'")
        .query(Long.class)
        .single();
  }

  /** What a person is told, newest first. */
  List<Notice> inbox(Actor reader, boolean unreadOnly, @Nullable Long before, int most) {
    return query(
        """
        where (person = :user or (person is null and role = any(:roles)))
          and state <> 'suppressed'
          and (not :unreadOnly or acknowledged is null)
          and (cast(:before as bigint) is null or position < :before)
        order by position desc limit :most
        """,
        spec ->
            spec.param("user", reader.user())
                .param("roles", reader.roles().stream().map(Role::word).toArray(String[]::new))
                .param("unreadOnly", unreadOnly)
                .param("before", before)
                .param("most", most));
  }

  /** What was told about a case, in the log's order. */
  List<Notice> about(CaseId caseId, long after, int most) {
    return query(
        "where case_id = :case and position > :after order by position limit :most",
        spec -> spec.param("case", caseId.value()).param("after", after).param("most", most));
  }

  private List<Notice> query(String rest, Consumer<StatementSpec> params) {
    var spec = requests.sql("select * from notification " + rest);
    params.accept(spec);
    return spec.query(Notice::from).list();
  }
}
