package uk.homeward.notification.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.ForProjections;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;

/**
 * What the telling remembers of each case, written in its processor's own transaction: so what it
 * knows at an event is what the log holds up to that event, whenever it is read.
 */
@Component
class Learned {

  /** Whom to remind of a deadline, and under which rule. */
  record Owned(RuleRef rule, List<String> owners) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Learned(@ForProjections JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @return what the event established; of a correction, what is otherwise than it was
   */
  List<Known> learn(CaseEvent event, Envelope envelope, String id, long position) {
    var wrong = takeBack(event, id);
    var just = new ArrayList<Known>();
    for (var that : event.establishes()) {
      var fresh = Known.from(that, envelope, id, position);
      var known = wrong.isEmpty() ? fresh : fresh.inPlaceOf(wrong.getFirst());
      insert(known, just.size(), envelope, event.caseId());
      just.add(known);
    }
    just.removeIf(
        known ->
            wrong.stream()
                .anyMatch(
                    was -> was.fact().equals(known.fact()) && was.value().equals(known.value())));
    return just;
  }

  /** With the event's own, in case it is heard again. */
  private List<Known> takeBack(CaseEvent event, String id) {
    if (event.replaces().isEmpty()) return List.of();
    return jdbc.sql("delete from told_fact where case_id = ? and event = any(?) returning *")
        .param(event.caseId().value())
        .param(Stream.concat(event.replaces().stream(), Stream.of(id)).toArray(String[]::new))
        .query((row, _) -> known(row))
        .list();
  }

  private void insert(Known known, int ordinal, Envelope envelope, CaseId caseId) {
    jdbc.sql(
            """
            insert into told_fact (council, case_id, position, ordinal, event, fact, value, occurred, recorded,
              by, on_behalf_of, source, correlation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                envelope.council(),
                caseId.value(),
                known.position(),
                ordinal,
                known.event(),
                known.fact(),
                known.value(),
                known.occurred().toString(),
                known.recorded().atOffset(ZoneOffset.UTC),
                known.by(),
                known.onBehalfOf(),
                known.source().word(),
                envelope.correlation()))
        .update();
  }

  /** All that the case knew with the event at this position. */
  CaseFacts facts(CaseId caseId, long position) {
    return new CaseFacts(
        jdbc.sql(
                """
                select * from told_fact where case_id = ? and position <= ? order by position, ordinal
                """)
            .params(caseId.value(), position)
            .query((row, _) -> known(row))
            .list());
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("fact"),
        row.getString("value"),
        Occurred.parse(row.getString("occurred")),
        row.getString("event"),
        row.getString("by"),
        row.getString("on_behalf_of"),
        row.getLong("position"),
        row.getObject("recorded", OffsetDateTime.class).toInstant(),
        Term.of(Envelope.Source.class, row.getString("source")));
  }

  /**
   * Without what the same request had already let the case know: an automation that follows it may
   * say so again, such as the episode that a return begins.
   *
   * @param just what the event at this position established
   */
  List<Known> news(List<Known> just, CaseId caseId, String correlation, long position) {
    var said =
        jdbc.sql(
                """
                select fact, value from told_fact where case_id = ? and correlation = ? and position < ?
                """)
            .params(caseId.value(), correlation, position)
            .query((row, _) -> new Established(row.getString("fact"), row.getString("value")))
            .set();
    return just.stream()
        .filter(known -> !said.contains(new Established(known.fact(), known.value())))
        .toList();
  }

  /** Whether it all began with what the record system entered. */
  boolean beganWithBaseline(CaseId caseId, String correlation) {
    return jdbc.sql(
            """
            select exists (select from told_fact where case_id = ? and correlation = ? and source = ?)
            """)
        .params(caseId.value(), correlation, Envelope.Source.RECORD_SYSTEM.word())
        .query(Boolean.class)
        .single();
  }

  void remember(ReunificationConsidered considered, String council) {
    jdbc.sql(
            """
            insert into told_child (case_id, council, child_reference) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(considered.caseId().value(), council, considered.childReference())
        .update();
  }

  /**
   * @throws IllegalStateException if the case began without one
   */
  String childReference(CaseId caseId) {
    return jdbc.sql("select child_reference from told_child where case_id = ?")
        .param(caseId.value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("No child is known of " + caseId));
  }

  void remember(DeadlineSet set, String council) {
    jdbc.sql(
            """
            insert into told_deadline (deadline, council, case_id, rule, owners)
            values (?, ?, ?, cast(? as jsonb), ?) on conflict do nothing
            """)
        .params(
            set.deadline().value(),
            council,
            set.caseId().value(),
            json.writeValueAsString(set.rule()),
            set.owners().toArray(String[]::new))
        .update();
  }

  Optional<Owned> deadline(DeadlineId id) {
    return jdbc.sql("select rule, owners from told_deadline where deadline = ?")
        .param(id.value())
        .query(
            (row, _) ->
                new Owned(
                    json.readValue(row.getString("rule"), RuleRef.class),
                    List.of((String[]) row.getArray("owners").getArray())))
        .optional();
  }
}
