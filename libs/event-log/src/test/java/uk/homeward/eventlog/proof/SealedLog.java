package uk.homeward.eventlog.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.homeward.eventlog.Migrated;

/** A log with signed checkpoints, as a superuser sees it, and what it was before tampering. */
final class SealedLog implements AutoCloseable {

  private static final String APPEND =
      """
      insert into event_log.event (event_id, aggregate_type, aggregate_id, sequence, case_id, council,
          service, type, version, occurred_on, occurred_at, recorded, payload, metadata,
          idempotency_key, idempotency_ordinal)
      select 'event-' || n, 'Book', 'book-' || n, 0, case when n %% 5 > 0 then 'case-' || n %% 5 end,
          case when n %% 10 < 5 then 'northshire' else 'southshire' end, 'case_service', 'NoteAdded', 1,
          date '2026-07-01' - n, case when n %% 3 = 0 then timestamptz '2026-07-01T09:00:00.000001Z' end,
          '2026-07-01T09:00:00.123456Z', format('{"note": "größer %%s"}', n), '{"a": "b"}',
          case when n %% 2 = 0 then 'key-' || n end, case when n %% 2 = 0 then 0 end
      from generate_series(%d, %d) n""";

  private final Migrated database = new Migrated();
  private final Connection superuser;
  private final Path keys;
  final CheckpointFile outside;

  SealedLog(Path folder) throws IOException, SQLException {
    keys = Files.createDirectory(folder.resolve("keys"));
    outside = new CheckpointFile(folder.resolve("checkpoints.txt"));
    newKey();
    superuser = database.connectAsSuperuser();
  }

  /** The key before it stays trusted for what it has signed. */
  void newKey() throws IOException {
    var today = keys.resolve("signing.pem");
    if (Files.exists(today)) {
      try (var files = Files.list(keys)) {
        Files.move(today, keys.resolve("former-" + files.count() + ".pem"));
      }
    }
    SigningKey.createOnce(today);
  }

  void append(int first, int last) throws SQLException {
    execute(APPEND.formatted(first, last));
  }

  void sign() throws IOException {
    sign(Duration.ofSeconds(30));
  }

  /** Waits for the checkpoint of the newest event. */
  void sign(Duration patience) throws IOException {
    var notary =
        new Notary(
            () -> database.connect("case_service_stream"),
            SigningKey.read(keys.resolve("signing.pem")),
            Optional.of(outside),
            Duration.ofMillis(20),
            Clock.systemUTC());
    notary.start();
    try {
      await()
          .atMost(patience)
          .until(
              () ->
                  number("select coalesce(max(position), 0) from event_log.checkpoint")
                      == number("select max(position) from event_log.event"));
    } finally {
      notary.stop();
    }
  }

  /** What can be put back. */
  void keepCopy() throws SQLException {
    execute("create table event_copy as select * from event_log.event");
    execute("create table checkpoint_copy as select * from event_log.checkpoint");
  }

  void putBack() throws SQLException {
    tamper("truncate event_log.event, event_log.checkpoint");
    tamper("insert into event_log.event select * from event_copy");
    tamper("insert into event_log.checkpoint select * from checkpoint_copy");
  }

  /** With a superuser's rights: no trigger stands in the way. */
  void tamper(String sql) throws SQLException {
    execute("set session_replication_role = replica");
    execute(sql);
    execute("set session_replication_role = origin");
  }

  void execute(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  Verdict verify() throws SQLException, IOException {
    return verify(outside.all());
  }

  Verdict verify(List<Checkpoint> knownOutside) throws SQLException, IOException {
    try (var connection = database.connect("case_service_stream")) {
      return LogVerifier.verify(connection, TrustedKeys.in(keys), knownOutside);
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
  }
}
