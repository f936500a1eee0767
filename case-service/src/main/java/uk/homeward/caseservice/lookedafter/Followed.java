package uk.homeward.caseservice.lookedafter;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.caseservice.history.RecordFields;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.eventlog.EventTypes;
import uk.homeward.eventlog.EventTypes.PublishedType;
import uk.homeward.kit.ForProjections;

/**
 * The records that episodes follow from, as they stand now; written in the transaction of the
 * processor that follows them.
 */
@Component
class Followed {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final EventTypes types;
  private final RecordFields fields;

  Followed(
      @ForProjections JdbcClient jdbc, JsonMapper json, EventTypes types, RecordFields fields) {
    this.jdbc = jdbc;
    this.json = json;
    this.types = types;
    this.fields = fields;
  }

  void remember(CaseEvent event, EventMessage<?> message) {
    var type = types.typeOf(event.getClass()).orElseThrow();
    jdbc.sql(
            """
            insert into followed (event_id, council, case_id, type, version, payload)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            message.getIdentifier(),
            Envelope.from(message.getMetaData()).council(),
            event.caseId().value(),
            type.name(),
            type.version(),
            json.writeValueAsString(event))
        .update();
  }

  /** The record with this field put right; empty if no episode follows from such a record. */
  Optional<CaseEvent> corrected(String id, String field, String to) {
    var now = read(id).map(event -> fields.with(event, field, to));
    now.ifPresent(
        event ->
            jdbc.sql("update followed set payload = ? where event_id = ?")
                .params(json.writeValueAsString(event), id)
                .update());
    return now;
  }

  /** Whether it was there. */
  boolean forget(String id) {
    return jdbc.sql("delete from followed where event_id = ?").param(id).update() > 0;
  }

  private Optional<CaseEvent> read(String id) {
    return jdbc.sql("select type, version, payload from followed where event_id = ?")
        .param(id)
        .query(
            (row, _) ->
                (CaseEvent)
                    json.readValue(
                        row.getString("payload"),
                        types
                            .classOf(
                                new PublishedType(row.getString("type"), row.getInt("version")))
                            .orElseThrow()))
        .optional();
  }
}
