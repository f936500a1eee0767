package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.eventlog.Ledger.AddNote;
import uk.homeward.eventlog.Ledger.NoteAdded;
import uk.homeward.eventlog.Ledger.Written;
import uk.homeward.eventlog.TestDatabases.Database;

class EventLogTest {

  private static final String NORTHSHIRE = "northshire";

  private static Database database;
  private static ConfigurableApplicationContext service;
  private static Ledger.Heard heard;

  private final String book = "book-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    database = TestDatabases.fresh("case_service");
    service =
        new SpringApplicationBuilder(Ledger.class)
            .properties(database.properties())
            // So long that only being woken can explain that anything is heard.
            .properties("homeward.database.look-every=1h")
            .run();
    heard = service.getBean(Ledger.Heard.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void an_auditor_reads_what_happened_in_sql() {
    add(NORTHSHIRE, 7);
    var row =
        onStream()
            .sql(
                """
                select payload->>'number' as number, metadata->>'case' as known_case, type, version,
                       occurred_on::text, service, council, case_id, sequence
                from event_log.history where aggregate_id = ?""")
            .param(book)
            .query()
            .singleRow();
    assertThat(row)
        .containsEntry("number", "7")
        .containsEntry("known_case", "case-1")
        .containsEntry("type", "NoteAdded")
        .containsEntry("version", 1)
        // Half past midnight in London, though the day before in UTC.
        .containsEntry("occurred_on", "2026-07-01")
        .containsEntry("service", "case_service")
        .containsEntry("council", NORTHSHIRE)
        .containsEntry("case_id", "case-1")
        .containsEntry("sequence", 0L);
  }

  @Test
  void a_council_sees_its_own_events_and_nobody_sees_any_without_one() {
    add(NORTHSHIRE, 1);
    assertThat(seenBy(NORTHSHIRE)).isEqualTo(1);
    assertThat(seenBy("southshire")).isZero();
    assertThat(seen()).isZero();
  }

  @Test
  void another_councils_aggregate_is_neither_read_nor_continued() {
    add(NORTHSHIRE, 1);
    assertThatThrownBy(() -> add("southshire", 2))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(seenBy(NORTHSHIRE)).isEqualTo(1);
  }

  @Test
  void an_event_cannot_be_appended_for_another_council_or_in_another_services_name()
      throws SQLException {
    try (var connection = database.connect("case_service_request");
        var statement = connection.createStatement()) {
      statement.execute("set homeward.council = 'southshire'");
      assertThatThrownBy(() -> statement.execute(insert("northshire", "case_service")))
          .hasMessageContaining("row-level security");
      assertThatThrownBy(() -> statement.execute(insert("southshire", "assessment_service")))
          .hasMessageContaining("row-level security");
    }
  }

  private String insert(String council, String as) {
    return """
    insert into event_log.event (event_id, aggregate_type, aggregate_id, sequence, council, service,
        type, version, occurred_on, recorded, payload, metadata)
    values ('%s', 'Book', '%s', 0, '%s', '%s', 'NoteAdded', 1, '2026-07-01', '2026-07-01T09:00:00Z',
        '{}', '{}')"""
        .formatted(UUID.randomUUID(), book, council, as);
  }

  @Test
  void a_key_that_was_used_is_told_from_a_conflict_and_records_nothing() {
    var keyed = new HashMap<>(Ledger.envelope(NORTHSHIRE));
    keyed.put("idempotencyKey", "key of " + book);
    keyed.put("idempotencyOrdinal", 0);
    send(new AddNote(book, 1), keyed);
    assertThatThrownBy(() -> send(new AddNote(book, 1), keyed))
        .isInstanceOfSatisfying(
            RepeatedKey.class, e -> assertThat(e.key()).isEqualTo("key of " + book));
    assertThat(seenBy(NORTHSHIRE)).isEqualTo(1);
  }

  @Test
  void two_who_continue_from_the_same_point_conflict() {
    var engine = service.getBean(EventStorageEngine.class);
    add(NORTHSHIRE, 1);
    add(NORTHSHIRE, 2);
    try (var _ = CouncilScope.enter(NORTHSHIRE)) {
      assertThatThrownBy(() -> engine.appendEvents(note(1)))
          .isInstanceOf(ConcurrencyException.class);
      assertThatThrownBy(() -> engine.appendEvents(note(0)))
          .isInstanceOf(AggregateStreamCreationException.class);
    }
  }

  private GenericDomainEventMessage<NoteAdded> note(long sequence) {
    return new GenericDomainEventMessage<>(
        "Book", book, sequence, new NoteAdded(book, 3), Ledger.envelope(NORTHSHIRE));
  }

  @Test
  void no_event_is_skipped_when_a_slow_transaction_commits_beside_fast_ones() throws Exception {
    var from = head();
    var fast = new ArrayList<Future<?>>();
    try (var slow = database.connect("case_service_request");
        var threads = Executors.newFixedThreadPool(3)) {
      slow.setAutoCommit(false);
      Ledger.append(slow, NORTHSHIRE, book + "-slow", 0, Written.note(book, 100));
      for (int i = 1; i <= 3; i++) {
        var number = 100 + i;
        fast.add(
            threads.submit(
                () -> send(new AddNote(book + "-" + number, number), Ledger.envelope(NORTHSHIRE))));
      }
      // They wait together, in one append.
      await().until(() -> waitingToAppend() >= 1);
      slow.commit();
      for (var each : fast) each.get();
    }
    var head = head();
    await().until(() -> heard.positions.contains(head));
    assertThat(heard.positions.stream().filter(position -> position > from))
        .containsExactlyElementsOf(positionsAfter(from))
        .hasSize(4);
  }

  @Test
  void a_write_that_is_rolled_back_leaves_no_hole() throws SQLException {
    add(NORTHSHIRE, 1);
    var before = head();
    try (var undone = database.connect("case_service_request")) {
      undone.setAutoCommit(false);
      Ledger.append(undone, NORTHSHIRE, book + "-undone", 0, Written.note(book, 0));
      undone.rollback();
    }
    add(NORTHSHIRE, 2);
    assertThat(head()).isEqualTo(before + 1);
    await().until(() -> heard.positions.contains(before + 1));
  }

  @Test
  void what_another_process_commits_is_heard_without_asking() throws SQLException {
    try (var other = database.connect("assessment_service_request")) {
      Ledger.append(other, NORTHSHIRE, book, 0, Written.note(book, 4711));
      Ledger.ring(other);
    }
    await().until(() -> heard.numbers.contains(4711));
  }

  @Test
  void a_command_waits_for_the_disk_and_what_derives_from_it_does_not() {
    var ask = "show synchronous_commit";
    var requests = service.getBean(JdbcClient.class);
    assertThat(requests.sql(ask).query(String.class).single()).isEqualTo("on");
    assertThat(onStream().sql(ask).query(String.class).single()).isEqualTo("off");
  }

  @Test
  void the_place_in_a_replay_survives_a_restart() {
    var serializer = service.getBean(Serializer.class);
    TrackingToken place = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), null);
    var stored = serializer.serialize(place, String.class);
    assertThat(serializer.<String, TrackingToken>deserialize(stored)).isEqualTo(place);
  }

  @Test
  void a_place_stored_by_an_earlier_release_is_read_as_a_position() {
    var old = GapAwareTrackingToken.newInstance(9, List.of(7L));
    assertThat(stored("old", old)).isEqualTo(new GlobalSequenceTrackingToken(9));
    assertThat(
            stored(
                "old-replay",
                ReplayToken.createReplayToken(
                    old, GapAwareTrackingToken.newInstance(4, List.of()))))
        .isEqualTo(
            ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(4)));
  }

  private static TrackingToken stored(String processor, TrackingToken token) {
    var tokens = service.getBean(TokenStore.class);
    return service
        .getBean("streamTransactions", TransactionManager.class)
        .fetchInTransaction(
            () -> {
              tokens.initializeTokenSegments(processor, 1, token);
              return tokens.fetchToken(processor, 0);
            });
  }

  @Test
  void commands_that_wait_together_each_have_their_own_outcome() throws Exception {
    var engine = service.getBean(EventStorageEngine.class);
    add(NORTHSHIRE, 1);
    add(NORTHSHIRE, 2);
    var outcomes = new ArrayList<Future<String>>();
    try (var slow = database.connect("case_service_request");
        var threads = Executors.newFixedThreadPool(8)) {
      slow.setAutoCommit(false);
      Ledger.append(slow, NORTHSHIRE, book + "-slow", 0, Written.note(book, 100));
      for (int i = 0; i < 8; i++) {
        var sequence = i % 2 == 0 ? 1 : 0;
        var other = i % 2 == 0 ? book : book + "-" + i;
        var council = i < 4 ? NORTHSHIRE : "southshire";
        outcomes.add(threads.submit(() -> outcome(engine, council, other, sequence)));
      }
      await().until(() -> waitingToAppend() >= 1);
      slow.rollback();
      for (int i = 0; i < 8; i++)
        assertThat(outcomes.get(i).get()).isEqualTo(i % 2 == 0 ? "conflict" : "appended");
    }
  }

  private static String outcome(
      EventStorageEngine engine, String council, String book, long sequence) {
    try (var _ = CouncilScope.enter(council)) {
      engine.appendEvents(
          List.of(
              new GenericDomainEventMessage<>(
                  "Book", book, sequence, new NoteAdded(book, 1), Ledger.envelope(council)),
              new GenericDomainEventMessage<>(
                  "Book", book, sequence + 1, new NoteAdded(book, 1), Ledger.envelope(council))));
      return "appended";
    } catch (ConcurrencyException e) {
      return "conflict";
    }
  }

  @Test
  void an_event_is_sealed_with_all_that_is_stored_and_the_one_before_it_in_its_case() {
    add(NORTHSHIRE, 1);
    add(NORTHSHIRE, 2);
    var sealed =
        onStream()
            .sql(
                """
                select count(*) from event_log.event e where council = 'northshire'
                and hash = event_log.hash_of(e) and previous_hash is not distinct from (
                  select hash from event_log.event b where b.council = e.council and b.case_id = e.case_id
                  and b.position < e.position order by position desc limit 1)""")
            .query(Long.class)
            .single();
    assertThat(sealed)
        .isEqualTo(
            onStream()
                .sql("select count(*) from event_log.event where council = 'northshire'")
                .query(Long.class)
                .single());
  }

  @Test
  void only_published_events_can_be_appended() {
    var events = service.getBean("eventSerializer", Serializer.class);
    assertThatThrownBy(() -> events.serialize("a text", String.class))
        .hasMessageContaining("no published event");
  }

  private void add(String council, int number) {
    send(new AddNote(book, number), Ledger.envelope(council));
  }

  private static Object send(AddNote command, Map<String, ?> metadata) {
    try {
      return service
          .getBean(CommandGateway.class)
          .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
    } catch (CommandExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private long seenBy(String council) {
    try (var _ = CouncilScope.enter(council)) {
      return seen();
    }
  }

  private long seen() {
    return service
        .getBean(JdbcClient.class)
        .sql("select count(*) from event_log.event where aggregate_id = ?")
        .param(book)
        .query(Long.class)
        .single();
  }

  private static long head() {
    return service.getBean(LogHead.class).position();
  }

  private static List<Long> positionsAfter(long position) {
    return onStream()
        .sql("select position from event_log.event where position > ? order by position")
        .param(position)
        .query(Long.class)
        .list();
  }

  private static long waitingToAppend() {
    return onStream()
        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        .query(Long.class)
        .single();
  }

  private static JdbcClient onStream() {
    return service.getBean("forProjections", JdbcClient.class);
  }
}
