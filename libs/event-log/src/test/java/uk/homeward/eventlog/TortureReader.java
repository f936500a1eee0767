package uk.homeward.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A process that follows the log as event processors do, and writes down each position that it
 * sees. Arguments: URL, password, file.
 */
final class TortureReader {

  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

  private TortureReader() {}

  public static void main(String[] arguments) throws Exception {
    var source = new HikariDataSource();
    source.setJdbcUrl(arguments[0]);
    source.setUsername("case_service_stream");
    source.setPassword(arguments[1]);
    source.setMaximumPoolSize(1);
    source.setConnectionTimeout(2_000);
    source.setInitializationFailTimeout(-1);
    var ledger = new Ledger();
    var serializer = new PublishedNames(LogJson.eventSerializer(List.of()), ledger.eventTypes());
    var engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(new SpringDataSourceConnectionProvider(source));
    engine.snapshotSerializer(serializer).eventSerializer(serializer);
    var table =
        new LogTable(
            engine,
            new SpringTransactionManager(new JdbcTransactionManager(source)),
            new EventRow.Writing("case_service", ledger.civilDate(), serializer),
            null);
    try (var seen =
        new PrintStream(new FileOutputStream(arguments[2], true), false, StandardCharsets.UTF_8)) {
      follow(table, seen);
    }
  }

  private static void follow(LogTable table, PrintStream seen) {
    @Nullable TrackingToken last = null;
    while (true) {
      try (var events = table.readEvents(last, true)) {
        for (var each = events.iterator(); each.hasNext(); ) {
          var event = each.next();
          last = event.trackingToken();
          seen.println(last.position().orElseThrow());
        }
      } catch (RuntimeException e) {
        System.err.println("Reading again: " + e.getMessage());
      }
      seen.flush();
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
