package uk.homeward.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The domain's one clock: it stands still and is moved, forward only, stopping at each moment on
 * the way at which something falls due.
 */
public final class DemoClock {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record NextMoment(@Nullable Instant at) {}

  private final ClockTable table;
  private final Map<Service, ServiceProcess> services;
  private final Settling settling;
  private final HttpClient http;
  private volatile Instant now;

  DemoClock(
      ClockTable table, Map<Service, ServiceProcess> services, Settling settling, HttpClient http) {
    this.table = table;
    this.services = services;
    this.settling = settling;
    this.http = http;
    this.now = table.now();
  }

  public Instant now() {
    return now;
  }

  /**
   * Moves every service to the target, by way of every due moment up to it, settled at each.
   *
   * @throws IllegalArgumentException if the target lies in the past
   * @throws LaunchFailure if a service cannot follow
   */
  public synchronized void advance(Instant target) {
    var to = target.truncatedTo(ChronoUnit.MICROS);
    if (to.isBefore(now()))
      throw new IllegalArgumentException(
          "The clock shows %s and moves forward only, not to %s.".formatted(now(), to));
    settling.await(now());
    if (to.equals(now())) return;
    for (var next = nextMoment(to); next.isPresent(); next = nextMoment(to)) {
      if (!next.get().isAfter(now()))
        throw new LaunchFailure(
            "scheduling-service has not dealt with what was due at " + next.get() + ".");
      set(next.get());
    }
    set(to);
  }

  private Optional<Instant> nextMoment(Instant until) {
    var scheduling = service(Service.SCHEDULING).url();
    var answer =
        send(
            HttpRequest.newBuilder(scheduling.resolve("/demo/next-moment?until=" + until)).build());
    if (answer.statusCode() == 204) return Optional.empty();
    if (answer.statusCode() != 200)
      throw new LaunchFailure(
          "scheduling-service does not say what falls due next (%d)."
              .formatted(answer.statusCode()));
    var at = JSON.readValue(answer.body(), NextMoment.class).at();
    return Optional.ofNullable(at).filter(moment -> !moment.isAfter(until));
  }

  private void set(Instant moment) {
    table.set(moment);
    now = moment;
    for (var service :
        List.of(Service.CASE, Service.ASSESSMENT, Service.NOTIFICATION, Service.SCHEDULING))
      tell(service(service).url(), moment);
    settling.await(moment);
  }

  /** A service that is just being restarted reads the clock from the table, so it may be late. */
  private void tell(URI service, Instant moment) {
    var request =
        HttpRequest.newBuilder(service.resolve("/demo/clock"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("now", moment.toString()))))
            .build();
    var status = send(request).statusCode();
    if (status / 100 != 2)
      throw new LaunchFailure(
          "The service at %s did not take the clock's time (%d).".formatted(service, status));
  }

  private ServiceProcess service(Service name) {
    var service = services.get(name);
    if (service == null) throw new IllegalStateException(name.folder());
    return service;
  }

  private HttpResponse<String> send(HttpRequest request) {
    var attempt = new Attempt(request);
    if (!Patience.until(attempt::answered, Duration.ofMinutes(1), Duration.ofMillis(50))
        || attempt.answer == null) throw new LaunchFailure("No answer from " + request.uri() + ".");
    return attempt.answer;
  }

  private final class Attempt {
    private final HttpRequest request;
    private @Nullable HttpResponse<String> answer;

    Attempt(HttpRequest request) {
      this.request = request;
    }

    boolean answered() {
      try {
        answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return true;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
