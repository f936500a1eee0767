package uk.homeward.caseservice.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param turns whether the decision turned on how the fact stood; otherwise it only needed to
   *     have been at some time
   */
  record Ground(
      String decision,
      long position,
      Occurred occurred,
      @Nullable String role,
      String fact,
      String value,
      boolean turns) {}

  /**
   * What an event let the case know, and what it took back.
   *
   * @param wrong what had been known in its place; empty unless the event corrects another
   */
  record Learnt(List<Known> just, List<Known> wrong) {

    /** Names of the facts that it touches. */
    Set<String> facts() {
      return Stream.concat(just.stream(), wrong.stream())
          .map(Known::fact)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private final JdbcClient jdbc;

  Grounds(@ForProjections JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Learnt learn(CaseEvent event, Envelope envelope, String id, long position) {
    var wrong = takeBack(event, id);
    var just = new ArrayList<Known>();
    for (var that : event.establishes()) {
      var fresh = Known.from(that, envelope, id, position);
      var known = wrong.isEmpty() ? fresh : fresh.inPlaceOf(wrong.getFirst());
      jdbc.sql(
              """
              insert into ground_fact (council, case_id, position, ordinal, event, fact, value, occurred,
                recorded, by_user, source)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              envelope.council(),
              event.caseId().value(),
              known.position(),
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
    return new Learnt(List.copyOf(just), wrong);
  }

  /** With the event's own, in case it is heard again. */
  private List<Known> takeBack(CaseEvent event, String id) {
    if (event.replaces().isEmpty()) return List.of();
    return jdbc.sql("delete from ground_fact where case_id = ? and event = any(?) returning *")
        .param(event.caseId().value())
        .param(Stream.concat(event.replaces().stream(), Stream.of(id)).toArray(String[]::new))
        .query((row, _) -> known(row))
        .list();
  }

  void remember(Ground ground, CaseId caseId, String council) {
    jdbc.sql(
            """
            insert into ground (council, case_id, decision, position, occurred, role, fact, value, turns)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
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
                ground.value(),
                ground.turns()))
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
                    row.getString("value"),
                    row.getBoolean("turns")))
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
            .query((row, _) -> known(row))
            .list());
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("fact"),
        row.getString("value"),
        Occurred.parse(row.getString("occurred")),
        row.getString("event"),
        row.getString("by_user"),
        null,
        row.getLong("position"),
        row.getObject("recorded", OffsetDateTime.class).toInstant(),
        Term.of(Envelope.Source.class, row.getString("source")));
  }
}
