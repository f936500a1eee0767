package uk.homeward.eventlog;

import static org.awaitility.Awaitility.await;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.homeward.eventlog.EventTypes.PublishedType;
import uk.homeward.eventlog.TestDatabases.Database;
import uk.homeward.eventlog.proof.LogVerifier;
import uk.homeward.eventlog.proof.Notary;
import uk.homeward.eventlog.proof.SigningKey;
import uk.homeward.eventlog.proof.TrustedKeys;

/**
 * Durable commands of one event each, through the beans of a service, beside pgbench inserting such
 * a row into a table of its own with the same indexes. Not part of the build: see {@code
 * benchmarks/append.sh}.
 */
class AppendBench {

  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final int SECONDS = Integer.getInteger("seconds", 4);
  private static final int WARM_UP_SECONDS = 20;
  private static final List<Integer> CALLERS = List.of(8, 64);

  record BeginNote(@TargetAggregateIdentifier String note, String text) {}

  record NoteBegun(String note, String text) {}

  /** Each command makes one of its own, so nothing is loaded. */
  @Aggregate
  static class Note {
    @AggregateIdentifier @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(BeginNote command, MetaData metadata) {
      apply(new NoteBegun(command.note(), command.text()), metadata);
    }

    @EventSourcingHandler
    void evolve(NoteBegun event) {
      id = event.note();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Note.class)
  static class Service {

    @Bean
    CommandBus commandBus(@Qualifier("commandTransactions") TransactionManager transactions) {
      return AsynchronousCommandBus.builder()
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .transactionManager(transactions)
          .build();
    }

    @Bean
    EventTypes eventTypes() {
      return EventTypes.of(Map.of(NoteBegun.class, new PublishedType("NoteBegun", 1)));
    }

    @Bean
    CivilDate civilDate() {
      return moment -> moment.atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
    }
  }

  private static final String TEXT = "x".repeat(220);

  /** About as much as a real envelope holds. */
  private static Map<String, Object> envelope() {
    var metadata = new HashMap<String, Object>(Ledger.envelope("northshire"));
    metadata.put("case", "case-" + Math.floorMod(UUID.randomUUID().hashCode(), 5_000));
    metadata.put("reliedOn", "r".repeat(400));
    metadata.put("rules", "LAW-1 since 2016-12-01, LAW-2 since 2016-12-01, LAW-3 since 2016-12-01");
    for (var key : List.of("actor", "role", "correlation", "causation", "pack", "request"))
      metadata.put(key, UUID.randomUUID().toString());
    metadata.put("idempotencyKey", UUID.randomUUID().toString());
    metadata.put("idempotencyOrdinal", 0);
    return metadata;
  }

  @Test
  void appending() throws Exception {
    var shared = TestDatabases.fresh("case_service");
    var stock = TestDatabases.fresh("case_service");
    try (var ours = start(shared, "shared");
        var axons = start(stock, "stock")) {
      var row = sample(ours, shared);
      var pgbench = pgbench(stock, row);
      commands(ours, 64, WARM_UP_SECONDS / 2);
      commands(axons, 64, WARM_UP_SECONDS / 2);
      System.out.printf(
          "%d processors, %s; rounds of %d s, a row of %d bytes; per second, median (least to most)%n",
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("os.arch"),
          SECONDS,
          row.payload().length() + row.metadata().length());
      for (var callers : CALLERS) {
        var rates = new TreeMap<String, double[]>();
        for (var name : List.of("pgbench", "shared", "stock")) rates.put(name, new double[ROUNDS]);
        for (int i = 0; i < ROUNDS; i++) {
          rates.get("pgbench")[i] = run(pgbench, callers);
          rates.get("shared")[i] = commands(ours, callers, SECONDS);
          rates.get("stock")[i] = commands(axons, callers, SECONDS);
        }
        var bare = rates.get("pgbench");
        rates.forEach(
            (name, rate) ->
                System.out.printf(
                    "%d callers: %s %s; / pgbench %s%n",
                    callers, name, spread(rate, "%.0f"), spread(ratios(rate, bare), "%.2f")));
      }
      verify(shared);
    }
  }

  private static void verify(Database database) throws Exception {
    var key = Files.createTempDirectory("key").resolve("signing.pem");
    SigningKey.createOnce(key);
    var notary =
        new Notary(
            () -> database.connect("case_service_stream"),
            SigningKey.read(key),
            Optional.empty(),
            Duration.ofMillis(100),
            Clock.systemUTC());
    notary.start();
    try (var connection = database.connect("case_service_stream")) {
      await()
          .atMost(Duration.ofMinutes(5))
          .until(
              () ->
                  LogVerifier.verify(connection, TrustedKeys.in(key), List.of()).notYetCovered()
                      == 0);
      for (int i = 0; i < 3; i++) {
        var began = System.nanoTime();
        var verdict = LogVerifier.verify(connection, TrustedKeys.in(key), List.of());
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
            "verifier: %d events, %.0f a second, as recorded: %s%n",
            verdict.events(), verdict.events() / seconds, verdict.isAsRecorded());
      }
    } finally {
      notary.stop();
    }
  }

  private static ConfigurableApplicationContext start(Database database, String engine) {
    return new SpringApplicationBuilder(Service.class)
        .properties(database.properties())
        .properties(
            "homeward.database.request-connections=10", "homeward.event-log.engine=" + engine)
        .run();
  }

  private static double commands(ConfigurableApplicationContext service, int callers, int seconds)
      throws InterruptedException {
    var gateway = service.getBean(CommandGateway.class);
    var done = new LongAdder();
    var began = System.nanoTime();
    var until = began + TimeUnit.SECONDS.toNanos(seconds);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      for (int i = 0; i < callers; i++)
        threads.submit(
            () -> {
              while (System.nanoTime() < until) {
                gateway.sendAndWait(
                    GenericCommandMessage.asCommandMessage(
                            new BeginNote("note-" + UUID.randomUUID(), TEXT))
                        .withMetaData(envelope()));
                done.increment();
              }
            });
    }
    return done.sum() / ((System.nanoTime() - began) / 1e9);
  }

  private record Row(String payload, String metadata) {}

  private static Row sample(ConfigurableApplicationContext service, Database database)
      throws SQLException {
    service
        .getBean(CommandGateway.class)
        .sendAndWait(
            GenericCommandMessage.asCommandMessage(new BeginNote("note-0", TEXT))
                .withMetaData(envelope()));
    try (var connection = database.connectAsSuperuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select payload, metadata from event_log.event")) {
      row.next();
      return new Row(row.getString(1), row.getString(2));
    }
  }

  /** The same row, with the columns that the log computes given as they are. */
  private static ProcessBuilder pgbench(Database database, Row row)
      throws SQLException, IOException {
    try (var connection = database.connectAsSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("create schema bench");
      statement.execute("create table bench.event (like event_log.event including all)");
      statement.execute("create sequence bench.position");
      statement.execute(
          "alter table bench.event alter position set default nextval('bench.position')");
    }
    var script = Files.createTempFile("insert", ".sql");
    script.toFile().deleteOnExit();
    Files.writeString(
        script,
        """
        \\set id random(1, 1000000000000000)
        \\set case random(1, 5000)
        insert into bench.event (event_id, aggregate_type, aggregate_id, sequence, case_id, council, service,
          type, version, occurred_on, occurred_at, recorded, payload, metadata, idempotency_key,
          idempotency_ordinal, previous_hash, hash)
        values ('00000000-0000-0000-0000-0' || :id, 'Note', 'note-00000000-0000-0000-0000-0' || :id, 0,
          'case-' || :case, 'northshire', 'case_service', 'NoteBegun', 1, '2026-07-01',
          '2026-06-30T23:30:00Z', '2026-07-01T09:00:00.123456Z', '%s', '%s',
          '00000000-0000-0000-0000-0' || :id, 0, sha256('a'), sha256('b'))
        """
            .formatted(row.payload(), row.metadata())
            .replace("\n  ", " ")
            .replace("\nvalues", " values"));
    var address = java.net.URI.create(database.url().substring("jdbc:".length()));
    var process =
        new ProcessBuilder(
            "pgbench",
            "-n",
            "-M",
            "prepared",
            "-f",
            script.toString(),
            "-h",
            address.getHost(),
            "-p",
            Integer.toString(address.getPort()),
            "-U",
            "postgres",
            "-T",
            Integer.toString(SECONDS),
            address.getPath().substring(1));
    process.environment().put("PGPASSWORD", "postgres");
    return process.redirectErrorStream(true);
  }

  private static double run(ProcessBuilder pgbench, int clients)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(pgbench.command());
    command.addAll(command.size() - 1, List.of("-c", Integer.toString(clients), "-j", "2"));
    var one = new ProcessBuilder(command).redirectErrorStream(true);
    one.environment().putAll(pgbench.environment());
    var process = one.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = Pattern.compile("tps = ([0-9.]+)").matcher(said);
    if (process.waitFor() != 0 || !rate.find()) throw new IOException(said);
    return Double.parseDouble(rate.group(1));
  }

  private static double[] ratios(double[] rate, double[] bare) {
    var ratios = new double[rate.length];
    for (int i = 0; i < rate.length; i++) ratios[i] = rate[i] / bare[i];
    return ratios;
  }

  private static String spread(double[] values, String format) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return (format + " (" + format + " to " + format + ")")
        .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }
}
