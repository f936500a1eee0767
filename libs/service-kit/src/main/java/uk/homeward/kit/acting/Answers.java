package uk.homeward.kit.acting;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.kit.Recorded;

/** What the writes of this service answered: it is read back from their own events. */
final class Answers {

  /**
   * @param request hash of the request that was answered
   */
  record Given(Recorded recorded, String request) {}

  private final JdbcClient jdbc;
  private final String service;

  Answers(JdbcClient jdbc, String service) {
    this.jdbc = jdbc;
    this.service = service;
  }

  /** The answer that was given to this key in this council, if there was one. */
  Optional<Given> to(String council, String key) {
    return jdbc.sql(
            """
            select metadata::jsonb ->> 'target' as target, metadata::jsonb ->> 'request' as request,
              max(sequence) filter (where aggregate_id = metadata::jsonb ->> 'target') as version,
              max(position) as position
            from event_log.event
            where council = ? and service = ? and idempotency_key = ?
            group by 1, 2
            """)
        .params(council, service, key)
        .query(
            (row, _) ->
                new Given(
                    new Recorded(
                        row.getString("target"), row.getLong("version"), row.getLong("position")),
                    row.getString("request")))
        .optional();
  }

  /** Of which case the aggregate is; empty if there is none, or none of this council. */
  Optional<String> caseOf(String aggregate) {
    return jdbc.sql("select case_id from event_log.event where aggregate_id = ? and sequence = 0")
        .param(aggregate)
        .query(String.class)
        .optional();
  }
}
