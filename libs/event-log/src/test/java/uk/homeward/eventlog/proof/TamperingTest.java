package uk.homeward.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tamperings with a superuser's rights, at random. {@code -Dtamperings=1000} tries more than the
 * build does, {@code -Dtamperings.seed} others.
 */
class TamperingTest {

  private static final int EVENTS = 120;
  private static final List<Integer> SIGNED_AT = List.of(7, 30, 31, 80, EVENTS);

  private static final List<String> COLUMNS =
      List.of(
          "event_id = overlay(event_id placing 'x' from 1 + %1$d %% length(event_id))",
          "aggregate_type = aggregate_type || ' '",
          "aggregate_id = aggregate_id || '%1$d'",
          "sequence = sequence + 1",
          "case_id = coalesce(case_id, '') || 'x'",
          "council = case council when 'northshire' then 'southshire' else 'northshire' end",
          "service = 'scheduling_service'",
          "type = reverse(type)",
          "version = version + 1",
          "occurred_on = occurred_on + 1",
          "occurred_at = coalesce(occurred_at + interval '1 microsecond', recorded)",
          "recorded = recorded - interval '1 microsecond'",
          "recorded = 'infinity'",
          "payload = overlay(payload placing 'x' from 1 + %1$d %% length(payload))",
          "payload = payload || ' '",
          "metadata = overlay(metadata placing '~' from 1 + %1$d %% length(metadata))",
          "idempotency_key = coalesce(idempotency_key, '') || 'y', idempotency_ordinal = coalesce(idempotency_ordinal, 0)",
          "idempotency_key = 'k%1$d', idempotency_ordinal = 1 + coalesce(idempotency_ordinal, 0)",
          "previous_hash = case when previous_hash is null then hash else null end",
          "hash = set_byte(hash, %1$d %% 32, (get_byte(hash, %1$d %% 32) + 1) %% 256)",
          "position = position + 1000000");

  private enum Kind {
    A_COLUMN_CHANGED,
    DELETED,
    TWO_SWAPPED,
    ONE_PUT_IN,
    TAIL_CUT,
    REWRITTEN_WITH_NEW_HASHES,
    REWRITTEN_CHECKPOINTS_TOO
  }

  private record Count(int tried, int found, int named, int narrowed) {}

  private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
  private final Random random = new Random(Long.getLong("tamperings.seed", 1));
  private SealedLog log;

  @Test
  void whatever_is_changed_below_the_last_checkpoint_is_found_and_named(@TempDir Path folder)
      throws Exception {
    try (var sealed = new SealedLog(folder)) {
      log = sealed;
      var first = 1;
      for (var last : SIGNED_AT) {
        log.append(first, last);
        log.sign();
        first = last + 1;
      }
      log.append(EVENTS + 1, EVENTS + 3);
      log.keepCopy();
      assertThat(log.verify().fault()).isEmpty();
      for (int i = 0; i < Integer.getInteger("tamperings", 70); i++)
        tryOut(Kind.values()[i % Kind.values().length]);
      log.putBack();
      assertThat(log.verify().fault()).isEmpty();
    }
    System.out.println("tampering | tried | found | first bad event named | a stretch named");
    counts.forEach(
        (kind, c) ->
            System.out.printf(
                "%s | %d | %d | %d | %d%n",
                kind.name().toLowerCase().replace('_', ' '),
                c.tried,
                c.found,
                c.named,
                c.narrowed));
    assertThat(counts)
        .allSatisfy(
            (_, c) -> {
              assertThat(c.found).isEqualTo(c.tried);
              assertThat(c.named + c.narrowed).isEqualTo(c.tried);
            });
  }

  private void tryOut(Kind kind) throws Exception {
    log.putBack();
    var bad = tamper(kind);
    var fault = log.verify().fault();
    var named = fault.filter(f -> f.first() == bad && f.last() == bad).isPresent();
    // Only who rewrote the hashes in the checkpoints, too, leaves no more than a stretch.
    var narrowed =
        !named
            && kind == Kind.REWRITTEN_CHECKPOINTS_TOO
            && fault.filter(f -> f.first() <= bad && bad <= f.last()).isPresent();
    assertThat(named || narrowed).as("%s at %d: %s", kind, bad, fault).isTrue();
    counts.merge(
        kind,
        new Count(1, fault.isPresent() ? 1 : 0, named ? 1 : 0, narrowed ? 1 : 0),
        (a, b) ->
            new Count(
                a.tried + b.tried, a.found + b.found, a.named + b.named, a.narrowed + b.narrowed));
  }

  private int any() {
    return 1 + random.nextInt(EVENTS);
  }

  /** The position of the first bad event. */
  private int tamper(Kind kind) throws SQLException {
    var position = any();
    switch (kind) {
      case A_COLUMN_CHANGED ->
          change(
              position,
              COLUMNS.get(random.nextInt(COLUMNS.size())).formatted(random.nextInt(1000)));
      case DELETED -> log.tamper("delete from event_log.event where position = " + position);
      case TWO_SWAPPED -> {
        var other =
            position == EVENTS ? EVENTS - 1 : position + 1 + random.nextInt(EVENTS - position);
        log.tamper("update event_log.event set position = -1 where position = " + position);
        log.tamper(
            "update event_log.event set position = %d where position = %d"
                .formatted(position, other));
        log.tamper("update event_log.event set position = %d where position = -1".formatted(other));
        return Math.min(position, other);
      }
      case ONE_PUT_IN -> {
        log.tamper(
            "update event_log.event set position = -1 - position where position >= " + position);
        log.tamper("update event_log.event set position = -position where position < 0");
        log.tamper(
            """
            insert into event_log.event select (r).* from (
              select jsonb_populate_record(e, jsonb_build_object('position', %d, 'event_id', 'new',
                'aggregate_id', 'new', 'idempotency_key', null, 'idempotency_ordinal', null)) r
              from event_log.event e where position = %d) x"""
                .formatted(position, position + 1));
        reseal(position, position);
      }
      case TAIL_CUT -> {
        log.tamper("delete from event_log.event where position >= " + position);
        log.tamper("delete from event_log.checkpoint where position >= " + position);
      }
      case REWRITTEN_WITH_NEW_HASHES -> {
        change(position, "payload = '{}'");
        reseal(position, EVENTS + 3);
      }
      case REWRITTEN_CHECKPOINTS_TOO -> {
        change(position, "payload = '{}'");
        reseal(position, EVENTS + 3);
        log.tamper(
            """
            update event_log.checkpoint c set hashes = (
              select string_agg(hash, ''::bytea order by position) from event_log.event e
              where e.position <= c.position and e.position > coalesce(
                (select max(b.position) from event_log.checkpoint b where b.position < c.position), 0))
            where position >= %d"""
                .formatted(position));
      }
    }
    return position;
  }

  private void change(int position, String how) throws SQLException {
    log.tamper("update event_log.event set " + how + " where position = " + position);
  }

  /** As the log itself would have done it. */
  private void reseal(int first, int last) throws SQLException {
    log.tamper(
        """
        do $$
        declare e event_log.event;
        begin
          for e in select * from event_log.event where position between %d and %d order by position loop
            e.previous_hash = (select hash from event_log.event b where b.case_id = e.case_id
              and b.council = e.council and b.position < e.position order by position desc limit 1);
            update event_log.event set previous_hash = e.previous_hash, hash = event_log.hash_of(e)
              where position = e.position;
          end loop;
        end $$"""
            .formatted(first, last));
  }
}
