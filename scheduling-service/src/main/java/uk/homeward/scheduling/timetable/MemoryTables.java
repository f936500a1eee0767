package uk.homeward.scheduling.timetable;

import static java.util.Arrays.asList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.ForProjections;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.LiveDeadline;
import uk.homeward.practice.TimescaleKey;
import uk.homeward.practice.WorkingCalendar;

/** Written in the transaction of the timetable's processor, as one with how far it has heard. */
@Component
class MemoryTables implements Memory {

  private final JdbcClient jdbc;
  private final WorkingCalendar shipped;

  MemoryTables(@ForProjections JdbcClient jdbc, WorkingCalendar shipped) {
    this.jdbc = jdbc;
    this.shipped = shipped;
  }

  @Override
  public CaseFacts facts(CaseId caseId) {
    return new CaseFacts(
        jdbc.sql("select * from timetable_fact where case_id = ? order by position, ordinal")
            .param(caseId.value())
            .query((row, _) -> known(row))
            .list());
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("fact"),
        row.getString("value"),
        Occurred.parse(row.getString("occurred")),
        row.getString("event_id"),
        row.getString("by_user"),
        row.getString("on_behalf_of"),
        row.getLong("position"),
        row.getObject("recorded", OffsetDateTime.class).toInstant(),
        Term.of(Envelope.Source.class, row.getString("source")));
  }

  @Override
  public void learned(String council, CaseId caseId, List<Known> facts) {
    var ordinal = 0;
    for (var known : facts)
      jdbc.sql(
              """
              insert into timetable_fact (position, ordinal, council, case_id, fact, value, occurred, event_id,
                by_user, on_behalf_of, recorded, source)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              asList(
                  known.position(),
                  ordinal++,
                  council,
                  caseId.value(),
                  known.fact(),
                  known.value(),
                  known.occurred().toString(),
                  known.event(),
                  known.by(),
                  known.onBehalfOf(),
                  known.recorded().atOffset(ZoneOffset.UTC),
                  known.source().word()))
          .update();
  }

  @Override
  public void takeBack(CaseId caseId, List<String> events) {
    jdbc.sql("delete from timetable_fact where case_id = ? and event_id = any(?)")
        .param(caseId.value())
        .param(events.toArray(String[]::new))
        .update();
  }

  @Override
  public List<LiveDeadline> live(CaseId caseId) {
    return jdbc.sql("select * from live_deadline where case_id = ? order by deadline")
        .param(caseId.value())
        .query((row, _) -> deadline(row))
        .list();
  }

  private static LiveDeadline deadline(ResultSet row) throws SQLException {
    return new LiveDeadline(
        row.getString("deadline"),
        Term.of(TimescaleKey.class, row.getString("timescale")),
        row.getString("anchor"),
        Occurred.parse(row.getString("anchored")),
        row.getObject("earliest_on", LocalDate.class),
        new Due(
            row.getObject("due_on", LocalDate.class),
            instant(row, "due_at"),
            row.getObject("act_by", LocalDate.class),
            instant(row, "late_from"),
            row.getObject("pending_beyond", LocalDate.class)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public List<CaseId> casesWithDeadlines(String council) {
    return jdbc
        .sql("select distinct case_id from live_deadline where council = ? order by case_id")
        .param(council)
        .query(String.class)
        .stream()
        .map(CaseId::new)
        .toList();
  }

  @Override
  public void keep(String council, CaseId caseId, LiveDeadline deadline) {
    forget(deadline.deadline());
    var due = deadline.due();
    jdbc.sql(
            """
            insert into live_deadline (deadline, council, case_id, timescale, anchor, anchored, earliest_on,
              due_on, due_at, act_by, late_from, pending_beyond)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            asList(
                deadline.deadline(),
                council,
                caseId.value(),
                deadline.key().word(),
                deadline.anchor(),
                deadline.anchoredAt().toString(),
                deadline.earliestOn(),
                due.dueOn(),
                utc(due.dueAt()),
                due.actBy(),
                utc(due.lateFrom()),
                due.pendingBeyond()))
        .update();
  }

  @Override
  public void forget(String deadline) {
    jdbc.sql("delete from live_deadline where deadline = ?").param(deadline).update();
  }

  @Override
  public WorkingCalendar calendar(String council) {
    return jdbc.sql("select * from calendar_version where council = ?")
        .param(council)
        .query(
            (row, _) ->
                new WorkingCalendar(
                    row.getString("version"),
                    dates(row.getArray("bank_holidays")),
                    row.getObject("known_until", LocalDate.class)))
        .optional()
        .orElse(shipped);
  }

  private static Set<LocalDate> dates(Array array) throws SQLException {
    return Stream.of((Object[]) array.getArray())
        .map(date -> LocalDate.parse(date.toString()))
        .collect(Collectors.toSet());
  }

  @Override
  public void published(String council, WorkingCalendar calendar) {
    jdbc.sql(
            """
            insert into calendar_version (council, version, bank_holidays, known_until) values (?, ?, ?::date[], ?)
            on conflict (council) do update
            set version = excluded.version, bank_holidays = excluded.bank_holidays, known_until = excluded.known_until
            """)
        .params(
            council,
            calendar.version(),
            calendar.bankHolidays().stream()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining(",", "{", "}")),
            calendar.knownUntil())
        .update();
  }
}
