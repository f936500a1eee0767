package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.eventlog.Ledger.Written;
import uk.homeward.eventlog.proof.CheckpointFile;
import uk.homeward.eventlog.proof.LogVerifier;
import uk.homeward.eventlog.proof.Notary;
import uk.homeward.eventlog.proof.SigningKey;
import uk.homeward.eventlog.proof.TrustedKeys;

/**
 * Processes that write and read while they, the database's own processes and all of it are killed.
 * {@code -Dtorture.seconds=1800} goes on for longer than the build has time for.
 */
class TortureTest {

  private static final List<String> SERVICES =
      List.of("case_service", "assessment_service", "scheduling_service", "notification_service");
  private static final int READERS = 3;
  private static final long SECONDS = Long.getLong("torture.seconds", 10);
  private static final int OPEN_SECONDS = Integer.getInteger("torture.open-seconds", 2);
  private static final Duration CATCHING_UP = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final Map<String, Process> writers = new HashMap<>();
  private final List<Process> readers = new ArrayList<>();
  private final Map<String, Integer> done = new HashMap<>();
  private TortureCluster cluster;

  @Test
  void what_was_acknowledged_is_there_once_and_every_reader_saw_all_of_it_in_order()
      throws Exception {
    var key = folder.resolve("signing.pem");
    SigningKey.createOnce(key);
    try (var server = new TortureCluster(folder.resolve("data"))) {
      cluster = server;
      var outside = new CheckpointFile(folder.resolve("checkpoints.txt"));
      var notary =
          new Notary(
              () -> server.connect("case_service_stream"),
              SigningKey.read(key),
              Optional.of(outside),
              Duration.ofMillis(200),
              Clock.systemUTC());
      notary.start();
      try {
        for (var service : SERVICES) write(service);
        for (int i = 0; i < READERS; i++) read(i);
        await().atMost(CATCHING_UP).until(() -> head() > 0);
        torture();
        for (var writer : writers.values()) end(writer);
        var head = head();
        for (int i = 0; i < READERS; i++) {
          var seen = folder.resolve("seen-" + i);
          await().atMost(CATCHING_UP).until(() -> lastOf(seen) >= head);
        }
        await().atMost(CATCHING_UP).until(() -> covered() == head);
      } finally {
        notary.stop();
        for (var writer : writers.values()) end(writer);
        for (var reader : readers) end(reader);
      }
      check(outside, key);
    }
  }

  private void torture() throws Exception {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    do {
      var victim = SERVICES.get(done.getOrDefault("writer killed", 0) % SERVICES.size());
      end(writers.get(victim));
      write(victim);
      count("writer killed");
      goOn(1);
      holdOpen(false);
      count("transaction held open, rolled back");
      cluster.killBackend();
      count("backend killed");
      goOn(1);
      holdOpen(true);
      count("transaction held open, committed");
      cluster.killAndStart();
      count("postmaster killed");
      goOn(1);
    } while (System.nanoTime() < until);
  }

  /** Holds the log's lock. */
  private void holdOpen(boolean commits) throws SQLException, InterruptedException {
    try (var open = cluster.connect("case_service_request")) {
      open.setAutoCommit(false);
      Ledger.append(open, "northshire", "open-" + done, 0, Written.note("open", 1));
      goOn(OPEN_SECONDS);
      if (commits) open.commit();
      else open.rollback();
    }
  }

  private void check(CheckpointFile outside, Path key) throws SQLException, IOException {
    var there = new ArrayList<String>();
    var positions = new ArrayList<Long>();
    try (var stream = cluster.connect("case_service_stream")) {
      try (var statement = stream.createStatement();
          var row =
              statement.executeQuery(
                  "select position, event_id from event_log.event order by position")) {
        while (row.next()) {
          positions.add(row.getLong(1));
          there.add(row.getString(2));
        }
      }
      var all = LongStream.rangeClosed(1, positions.size()).boxed().toList();
      assertThat(positions).as("no gap").isEqualTo(all);
      assertThat(there).doesNotHaveDuplicates();
      var acknowledged = new HashSet<String>();
      for (var service : SERVICES)
        acknowledged.addAll(Files.readAllLines(folder.resolve("told-" + service)));
      assertThat(new HashSet<>(there)).containsAll(acknowledged);
      for (int i = 0; i < READERS; i++)
        assertThat(Files.readAllLines(folder.resolve("seen-" + i)).stream().map(Long::valueOf))
            .as("reader " + i)
            .isEqualTo(all);
      var verdict = LogVerifier.verify(stream, TrustedKeys.in(key), outside.all());
      assertThat(verdict.fault()).isEmpty();
      assertThat(verdict.notYetCovered()).isZero();
      done.forEach((what, times) -> System.out.printf("%s | %d%n", what, times));
      System.out.printf(
          "acknowledged, and there once | %d%nthere in all, without a gap | %d%n"
              + "seen by each of %d readers, once and in order | %d%nverified | %d%n",
          acknowledged.size(), there.size(), READERS, all.size(), verdict.covered());
    }
  }

  private void write(String service) throws IOException {
    writers.put(
        service,
        process(TortureWriter.class, service, folder.resolve("told-" + service).toString()));
  }

  private void read(int number) throws IOException {
    readers.add(process(TortureReader.class, folder.resolve("seen-" + number).toString()));
  }

  private Process process(Class<?> program, String... rest) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                cluster.url(),
                TortureCluster.PASSWORD));
    command.addAll(List.of(rest));
    var log = folder.resolve(program.getSimpleName() + ".log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static void end(Process process) {
    process.destroyForcibly().onExit().join();
  }

  private void count(String what) {
    done.merge(what, 1, Integer::sum);
  }

  private static void goOn(int seconds) throws InterruptedException {
    var _ = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
  }

  private long head() throws SQLException {
    return number("select coalesce(max(position), 0) from event_log.event");
  }

  private long covered() throws SQLException {
    return number("select coalesce(max(position), 0) from event_log.checkpoint");
  }

  private long number(String sql) throws SQLException {
    try (var stream = cluster.connect("case_service_stream");
        var statement = stream.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long lastOf(Path seen) throws IOException {
    if (!Files.exists(seen)) return 0;
    var lines = Files.readAllLines(seen);
    return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
  }
}
