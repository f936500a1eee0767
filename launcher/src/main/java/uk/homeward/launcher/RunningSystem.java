package uk.homeward.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import uk.homeward.launcher.frontdoor.FrontDoor;
import uk.homeward.launcher.frontdoor.MovableClock;

/**
 * All of Homeward on this machine: database, four services, front door, sign-in and record system.
 * Closing it ends all of that, the database last.
 */
public final class RunningSystem implements AutoCloseable {
  static final List<String> PARTS = List.of("routes", "sign-in", "record-system", "clock");

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI baseUrl;
  private final DataFolder data;
  private final DemoClock clock;
  private final Settling settling;
  private boolean closed;

  /**
   * Starts everything and returns when it is ready.
   *
   * @throws LaunchFailure with one line that says why it cannot
   */
  public static RunningSystem start(SystemOptions options) {
    return new RunningSystem(options, Clock.systemUTC());
  }

  private RunningSystem(SystemOptions options, Clock wall) {
    var completed = false;
    try {
      if (options.port() != 0) Ports.mustBeFree(options.port());
      var jars = unpack(options.installation());
      data = opened(DataFolder.open(options.data(), options.fresh()));
      var guard = opened(new Guard());
      options.progress().accept("Starting the database");
      var database =
          opened(Database.start(data.postgres(), data.logs().resolve("postgres.log"), guard));
      var password = database.provision();
      var wallNow = wall.instant().truncatedTo(ChronoUnit.MICROS);
      var table = opened(ClockTable.in(database, options.startsAt().orElse(wallNow)));

      var environment = new HashMap<>(ProofFiles.of(data.path()).environment());
      environment.put("HOMEWARD_DATABASE_PASSWORD", password);

      var ports = Ports.free(Service.values().length + 1);
      var doorPort = options.port() != 0 ? options.port() : ports.getLast();
      baseUrl = URI.create("http://localhost:" + doorPort);
      var free = ports.iterator();
      for (var jar : jars.entrySet()) {
        var service = jar.getKey();
        var url = URI.create("http://127.0.0.1:" + free.next());
        var arguments =
            ServiceArguments.of(
                service, url.getPort(), database.url(), baseUrl.toString(), options.councils());
        var process =
            new ServiceProcess(
                service,
                jar.getValue().command(arguments),
                environment,
                url,
                data.logs().resolve(service.folder() + ".log"),
                guard,
                http);
        services.put(service, process);
      }
      settling = new Settling(services.values(), http);
      clock = new DemoClock(table, services, settling, http);

      options.progress().accept("Starting the four services and the front door");
      startTogether(options);
      if (options.startsAt().isEmpty() && clock.now().isBefore(wallNow)) {
        options.progress().accept("Bringing the clock from " + clock.now() + " to " + wallNow);
        clock.advance(wallNow);
      }
      completed = true;
    } finally {
      if (!completed) close();
    }
  }

  private static Map<Service, Unpacked> unpack(Path installation) {
    var jars = new EnumMap<Service, Unpacked>(Service.class);
    for (var service : Service.values())
      jars.put(service, Unpacked.of(Installation.jarOf(installation, service.folder())));
    return jars;
  }

  /** Everything at once; the first that fails ends the waiting for the others. */
  private void startTogether(SystemOptions options) {
    var each = Executors.newVirtualThreadPerTaskExecutor();
    try {
      services.values().forEach(this::startForClosing);
      var all = new ArrayList<CompletableFuture<Void>>();
      all.add(CompletableFuture.runAsync(this::openFrontDoor, each));
      for (var service : services.values()) all.add(ready(service, each, options.progress()));
      var started = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
      for (var one : all) {
        var _ = one.exceptionally(failure -> fail(started, failure));
      }
      started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LaunchFailure failure
          ? failure
          : new LaunchFailure("Starting failed: " + e.getCause(), e);
    } finally {
      each.shutdownNow();
    }
  }

  private static @Nullable Void fail(CompletableFuture<Void> all, Throwable failure) {
    all.completeExceptionally(
        failure instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : failure);
    return null;
  }

  private static CompletableFuture<Void> ready(
      ServiceProcess service, ExecutorService each, Consumer<String> progress) {
    return CompletableFuture.runAsync(service::awaitReady, each)
        .thenRun(() -> progress.accept("  " + service.service().folder() + " is ready"));
  }

  private void startForClosing(ServiceProcess service) {
    service.start();
    opened(service::stop);
  }

  private void openFrontDoor() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("server.port", baseUrl.getPort());
    properties.put("homeward.sign-in.issuer", baseUrl);
    properties.put("homeward.sign-in.kept-in", data.file("people.jsonl"));
    properties.put("homeward.record-system.kept-in", data.file("record-system.jsonl"));
    services.forEach(
        (service, process) ->
            properties.put("homeward.services." + service.folder(), process.url()));
    try {
      var context = FrontDoor.start(PARTS, properties, movable());
      opened(context);
    } catch (RuntimeException e) {
      throw portInUse(e).map(RunningSystem::taken).orElseThrow(() -> e);
    }
  }

  private static Optional<PortInUseException> portInUse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof PortInUseException taken) return Optional.of(taken);
    return Optional.empty();
  }

  private static RuntimeException taken(PortInUseException taken) {
    return Ports.taken(taken.getPort(), taken);
  }

  private MovableClock movable() {
    return new MovableClock() {
      @Override
      public Instant now() {
        return clock.now();
      }

      @Override
      public void advance(Instant to) {
        clock.advance(to);
      }
    };
  }

  private synchronized <C extends AutoCloseable> C opened(C part) {
    closing.push(part);
    return part;
  }

  /** The one origin at which everything is found. */
  public URI baseUrl() {
    return baseUrl;
  }

  public ServiceProcess service(Service service) {
    var process = services.get(service);
    if (process == null) throw new IllegalStateException(service.folder());
    return process;
  }

  public DemoClock clock() {
    return clock;
  }

  /**
   * Waits until every service has acted on everything recorded so far.
   *
   * @throws LaunchFailure if a handler failed
   */
  public void awaitSettled() {
    settling.await(clock.now());
  }

  /** Where the processes' logs are. */
  public Path logs() {
    return data.logs();
  }

  /** Tells when a service ends that nobody asked to. */
  void onUnexpectedEnd(Consumer<ServiceProcess> tell) {
    services.values().forEach(s -> s.onUnexpectedEnd(tell));
  }

  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    var failures = new ArrayList<Exception>();
    endServicesTogether();
    for (var part : closing)
      try {
        part.close();
      } catch (Exception e) {
        failures.add(e);
      }
    http.close();
    if (!failures.isEmpty())
      throw new LaunchFailure("Not everything stopped cleanly.", failures.getFirst());
  }

  private void endServicesTogether() {
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var service : services.values()) each.execute(service::stop);
    }
  }
}
