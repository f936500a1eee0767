package uk.homeward.caseservice.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.correction.CorrectionEvent;
import uk.homeward.contracts.correction.CorrectionEvent.RecordCorrected;
import uk.homeward.contracts.correction.CorrectionEvent.RecordWithdrawn;
import uk.homeward.kit.facts.KeptEvents;
import uk.homeward.kit.web.Answer;

/** A case's events, read back: all of them, or what was known at a past moment. */
@Component
public class CaseHistory {

  /** One event, with all that the log knows of it. */
  public record Entry(
      long position,
      String id,
      String type,
      int version,
      String aggregate,
      long sequence,
      Envelope envelope,
      CaseEvent event,
      Instant began) {

    private Entry as(CaseEvent now) {
      return new Entry(
          position, id, type, version, aggregate, sequence, envelope, now, now.occurred().start());
    }
  }

  private final JdbcClient jdbc;
  private final KeptEvents kept;
  private final RecordFields fields;

  CaseHistory(JdbcClient jdbc, KeptEvents kept, RecordFields fields) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.fields = fields;
  }

  /**
   * In the log's order; empty if the council has no such case, or had none then.
   *
   * @param knownAt only what was recorded by then; null for all
   */
  public List<Entry> of(CaseId caseId, @Nullable Instant knownAt) {
    return page(caseId, knownAt, 0, Integer.MAX_VALUE);
  }

  /**
   * What happened as the records stand, in the log's order.
   *
   * @param knownAt only what was recorded by then; null for all
   * @throws Answer 404 if the council has no such case, or had none then
   */
  public List<CaseEvent> standing(CaseId caseId, @Nullable Instant knownAt) {
    var entries = of(caseId, knownAt);
    if (entries.isEmpty()) throw Answer.notFound("case");
    return standing(entries).stream().map(Entry::event).toList();
  }

  /** As the records stand: what was corrected put right, what was withdrawn or taken back gone. */
  public List<Entry> standing(List<Entry> entries) {
    var gone = new HashSet<String>();
    var right = new HashMap<String, List<RecordCorrected>>();
    for (var entry : entries)
      if (entry.event() instanceof RecordCorrected c)
        right.computeIfAbsent(c.corrects(), _ -> new ArrayList<>()).add(c);
      else gone.addAll(entry.event().replaces());
    return entries.stream()
        .filter(e -> !(e.event() instanceof CorrectionEvent) && !gone.contains(e.id()))
        .map(e -> putRight(e, right.getOrDefault(e.id(), List.of())))
        .toList();
  }

  private Entry putRight(Entry entry, List<RecordCorrected> corrections) {
    var now = entry;
    for (var c : corrections) now = now.as(fields.with(now.event(), c.field(), c.to()));
    return now;
  }

  /** Ids of the corrections of each record that has some, the earlier first. */
  Map<String, List<String>> corrections(CaseId caseId, @Nullable Instant knownAt) {
    return jdbc
        .sql(
            """
            select * from case_event where case_id = ? and recorded <= ? and type in (?, ?) order by position
            """)
        .params(
            caseId.value(),
            known(knownAt),
            RecordCorrected.class.getSimpleName(),
            RecordWithdrawn.class.getSimpleName())
        .query((row, _) -> entry(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                e -> ((CorrectionEvent) e.event()).corrects(),
                Collectors.mapping(Entry::id, Collectors.toList())));
  }

  /** The part after this position. */
  List<Entry> page(CaseId caseId, @Nullable Instant knownAt, long after, int limit) {
    return jdbc.sql(
            """
            select * from case_event
            where case_id = ? and position > ? and recorded <= ? order by position limit ?
            """)
        .params(caseId.value(), after, known(knownAt), limit)
        .query((row, _) -> entry(row))
        .list();
  }

  /** The part after this moment and position, as it happened. */
  List<Entry> asItHappened(
      CaseId caseId, @Nullable Instant knownAt, Instant began, long position, int limit) {
    return jdbc.sql(
            """
            select * from case_event
            where case_id = ? and (began, position) > (?, ?) and recorded <= ?
            order by began, position limit ?
            """)
        .params(caseId.value(), began.atOffset(ZoneOffset.UTC), position, known(knownAt), limit)
        .query((row, _) -> entry(row))
        .list();
  }

  private static Object known(@Nullable Instant at) {
    return Objects.requireNonNullElse(at, FOREVER).atOffset(ZoneOffset.UTC);
  }

  private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        row.getString("event_id"),
        row.getString("type"),
        row.getInt("version"),
        row.getString("aggregate"),
        row.getLong("sequence"),
        kept.envelope(row),
        (CaseEvent) kept.event(row),
        row.getTimestamp("began").toInstant());
  }
}
