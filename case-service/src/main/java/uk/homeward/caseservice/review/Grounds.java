package uk.homeward.caseservice.review;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.ForProjections;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;

/**
 * What decisions relied on, and all that their cases learned, written in the transaction of the
 * processor that reads it: so it knows neither more nor less than the log up to that event.
 */
@Component
class Grounds {

  /**
   * One fact that a decision relied on.
   *
   * @param position of the decision in the log
   * @param role word of the role in which it was decided
   */
  record Ground(
      String decision,
      long position,
      Occurred occurred,
      @Nullable String role,
      String fact,
      String value) {}

  private final JdbcClient jdbc;

  Grounds(@ForProjections JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return what the event established
   */
  List<Known> learn(CaseEvent event, Envelope envelope, String id, long position) {
    var just = new ArrayList<Known>();
    for (var that : event.establishes()) {
      var known = Known.from(that, envelope, id, position);
      jdbc.sql(
              """
              insert into ground_fact (council, case_id, position, ordinal, event, fact, value, occurred,
                recorded, by_user, source)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              envelope.council(),
              event.caseId().value(),
              position,
              just.size(),
              id,
              known.fact(),
              known.value(),
              known.occurred().toString(),
              known.recorded().atOffset(ZoneOffset.UTC),
              known.by(),
              known.source().word())
          .update();
      just.add(known);
    }
    return just;
  }

  void remember(Ground ground, CaseId caseId, String council) {
    jdbc.sql(
            """
            insert into ground (council, case_id, decision, position, occurred, role, fact, value)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                council,
                caseId.value(),
                ground.decision(),
                ground.position(),
                ground.occurred().toString(),
                ground.role(),
                ground.fact(),
                ground.value()))
        .update();
  }

  /** Of every decision of the case that relied on the fact, the earlier first. */
  List<Ground> on(CaseId caseId, String fact) {
    return jdbc.sql("select * from ground where case_id = ? and fact = ? order by position")
        .params(caseId.value(), fact)
        .query(
            (row, _) ->
                new Ground(
                    row.getString("decision"),
                    row.getLong("position"),
                    Occurred.parse(row.getString("occurred")),
                    row.getString("role"),
                    row.getString("fact"),
                    row.getString("value")))
        .list();
  }

  /** The fact's whole history with the event at this position. */
  CaseFacts known(CaseId caseId, String fact, long position) {
    return new CaseFacts(
        jdbc.sql(
                """
                select * from ground_fact where case_id = ? and fact = ? and position <= ?
                order by position, ordinal
                """)
            .params(caseId.value(), fact, position)
            .query(
                (row, _) ->
                    new Known(
                        row.getString("fact"),
                        row.getString("value"),
                        Occurred.parse(row.getString("occurred")),
                        row.getString("event"),
                        row.getString("by_user"),
                        null,
                        row.getLong("position"),
                        row.getObject("recorded", OffsetDateTime.class).toInstant(),
                        Term.of(Envelope.Source.class, row.getString("source"))))
            .list());
  }
}
