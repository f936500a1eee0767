package uk.homeward.scheduling.deadline.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.RuleRef;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.kit.ForProjections;

/** The moments at which open deadlines come true, over all councils. */
@Component
class DueMoments {

  /** A deadline's next moment: time to remind of it, or the first that is late. */
  record DueMoment(String deadline, boolean breach, Instant moment, Cause cause) {}

  private final JdbcClient jdbc;

  DueMoments(@ForProjections JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Always in the same order, however long nobody looked. */
  List<DueMoment> upTo(Instant now) {
    return jdbc.sql(
            """
            select m.deadline, m.what, m.moment, d.event_id, d.council, d.case_id, d.correlation,
              d.rule_id, d.rule_from, d.rule_source, d.rule_inferred
            from due_moment m join deadline d using (deadline)
            where m.moment <= ? order by m.moment, m.case_id, m.deadline, m.what desc
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> moment(row))
        .list();
  }

  Optional<Instant> next(Instant until) {
    return jdbc.sql("select moment from due_moment where moment <= ? order by moment limit 1")
        .param(until.atOffset(ZoneOffset.UTC))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static DueMoment moment(ResultSet row) throws SQLException {
    var rule =
        new RuleRef(
            row.getString("rule_id"),
            row.getObject("rule_from", LocalDate.class),
            row.getString("rule_source"),
            row.getBoolean("rule_inferred"));
    return new DueMoment(
        row.getString("deadline"),
        row.getString("what").equals("breach"),
        row.getObject("moment", OffsetDateTime.class).toInstant(),
        new Cause(
            row.getString("event_id"),
            row.getString("council"),
            new CaseId(row.getString("case_id")),
            row.getString("correlation"),
            List.of(rule)));
  }
}
