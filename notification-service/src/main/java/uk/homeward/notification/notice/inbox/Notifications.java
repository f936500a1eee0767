package uk.homeward.notification.notice.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.kit.ForProjections;
import uk.homeward.practice.Role;

/** The table {@code notification}: who was told, is to be told, has read. */
@Component
class Notifications {

  private final JdbcClient projections;
  private final JdbcClient requests;

  Notifications(@ForProjections JdbcClient projections, JdbcClient requests) {
    this.projections = projections;
    this.requests = requests;
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
