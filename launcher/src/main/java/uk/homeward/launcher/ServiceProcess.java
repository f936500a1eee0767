package uk.homeward.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, which may be killed and started again at the same port. */
public final class ServiceProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Service service;
  private final List<String> command;
  private final Map<String, String> environment;
  private final URI url;
  private final Path log;
  private final Guard guard;
  private final HttpClient http;
  private StartLog startLog;
  private @Nullable Process process;
  private boolean wanted;

  ServiceProcess(
      Service service,
      List<String> command,
      Map<String, String> environment,
      URI url,
      Path log,
      Guard guard,
      HttpClient http) {
    this.service = service;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.url = url;
    this.log = log;
    this.startLog = StartLog.beginning(log);
    this.guard = guard;
    this.http = http;
  }

  public Service service() {
    return service;
  }

  /** Its own address, behind the front door. */
  public URI url() {
    return url;
  }

  /** Starts the process; {@link #awaitReady} says when it serves. */
  public synchronized void start() {
    if (isAlive()) return;
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    startLog = StartLog.beginning(log);
    try {
      var started = builder.start();
      started.getOutputStream().close();
      process = started;
      wanted = true;
      guard.service(started.pid());
    } catch (IOException e) {
      throw new LaunchFailure(
          "%s cannot be started: %s".formatted(service.folder(), e.getMessage()), e);
    }
  }

  /**
   * @throws LaunchFailure if it ends before it is ready, or takes too long
   */
  public void awaitReady() {
    var request =
        HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    var ready =
        Patience.until(() -> !isAlive() || answers(request), PATIENCE, Duration.ofMillis(100));
    if (!isAlive()) throw new LaunchFailure(whyItEnded());
    if (!ready)
      throw new LaunchFailure(
          "%s was not ready within %d minutes; see %s."
              .formatted(service.folder(), PATIENCE.toMinutes(), log));
  }

  private synchronized String whyItEnded() {
    return startLog
        .reason()
        .map(reason -> "%s does not start: %s".formatted(service.folder(), reason))
        .orElse("%s ended while starting; the reason is in %s.".formatted(service.folder(), log));
  }

  private boolean answers(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** As {@code kill -9}: at once, with no chance to tidy up. */
  public synchronized void kill() {
    if (process == null) return;
    wanted = false;
    process.destroyForcibly();
    await(process);
    guard.gone(process.pid());
  }

  /** Starts it again where it was, and waits until it serves. */
  public void restart() {
    kill();
    start();
    awaitReady();
  }

  /** Asks it to finish what it is doing and end; insists after a while. */
  synchronized void stop() {
    if (process == null) return;
    wanted = false;
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    guard.gone(process.pid());
  }

  /** Tells when the present process ends without anybody having asked for it. */
  synchronized void onUnexpectedEnd(Consumer<ServiceProcess> tell) {
    var watched = process;
    if (watched == null) return;
    var _ = watched.onExit().thenAccept(ended -> tellUnlessWanted(ended.pid(), tell));
  }

  private void tellUnlessWanted(long ended, Consumer<ServiceProcess> tell) {
    synchronized (this) {
      if (!wanted || process == null || process.pid() != ended) return;
    }
    tell.accept(this);
  }

  Path log() {
    return log;
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
