package uk.homeward.launcher;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Waits until every service has acted on everything that was recorded. */
final class Settling {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofMillis(1);
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** What a service says of itself. */
  record Reading(
      long head,
      Map<String, Long> processors,
      @Nullable Instant sweptUpTo,
      long pending,
      long deadLetters,
      boolean settled) {
    boolean quietAt(long everyonesHead) {
      return settled && head == everyonesHead;
    }

    boolean sweptUpTo(Instant moment) {
      return sweptUpTo == null || !sweptUpTo.isBefore(moment);
    }
  }

  private final Collection<ServiceProcess> services;
  private final HttpClient http;

  Settling(Collection<ServiceProcess> services, HttpClient http) {
    this.services = List.copyOf(services);
    this.http = http;
  }

  /**
   * @param moment what the domain's clock shows: whatever is due by then has been dealt with
   * @throws LaunchFailure if a handler failed, or it stays restless
   */
  void await(Instant moment) {
    var watch = new Watch(moment);
    if (!Patience.until(watch::isQuiet, PATIENCE, BETWEEN))
      throw new LaunchFailure(
          "The services did not settle within %d minutes: %s"
              .formatted(PATIENCE.toMinutes(), watch.last()));
  }

  private final class Watch {
    private final Instant moment;
    private Map<Service, Reading> readings = Map.of();

    Watch(Instant moment) {
      this.moment = moment;
    }

    /**
     * Each looks at the head again when it has looked at all else, so that the last to be quiet at
     * it speaks for those that were quiet at it before.
     */
    boolean isQuiet() {
      var found = readAll();
      readings = found;
      if (found.size() < services.size()) return false;
      found.forEach(Settling::refuseDeadLetters);
      var head = found.values().stream().mapToLong(Reading::head).max().orElse(0);
      return found.values().stream().allMatch(r -> r.quietAt(head) && r.sweptUpTo(moment));
    }

    /** All are asked at once, for each waits until it is quiet itself. */
    private Map<Service, Reading> readAll() {
      var asked =
          services.stream()
              .collect(
                  Collectors.toMap(
                      ServiceProcess::service,
                      service -> http.sendAsync(question(service), BodyHandlers.ofString())));
      var found = new EnumMap<Service, Reading>(Service.class);
      asked.forEach(
          (service, answer) -> answered(answer).ifPresent(reading -> found.put(service, reading)));
      return found;
    }

    String last() {
      return readings.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(e -> e.getKey().folder() + " " + e.getValue())
          .collect(Collectors.joining("; "));
    }
  }

  private static void refuseDeadLetters(Service service, Reading reading) {
    if (reading.deadLetters() > 0)
      throw new LaunchFailure(
          "%s has %d events that its handlers could not take; see its log."
              .formatted(service.folder(), reading.deadLetters()));
  }

  private static HttpRequest question(ServiceProcess service) {
    return HttpRequest.newBuilder(service.url().resolve("/demo/settled?wait=" + WAIT.toMillis()))
        .timeout(WAIT.plusSeconds(10))
        .build();
  }

  private static Optional<Reading> answered(CompletableFuture<HttpResponse<String>> asked) {
    try {
      var answer = asked.get();
      return answer.statusCode() == 200
          ? Optional.of(JSON.readValue(answer.body(), Reading.class))
          : Optional.empty();
    } catch (ExecutionException | JacksonException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
