package uk.homeward.launcher.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.RunningSystem;
import uk.homeward.launcher.Service;
import uk.homeward.launcher.SystemOptions;

/**
 * A whole case leaves the same history whatever happens to the services, and however the clock gets
 * there. On demand: {@code ./homeward test -Dsame-history -pl launcher -am}.
 */
@EnabledIfSystemProperty(named = "same-history", matches = ".*")
class SameHistoryIT {

  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
  private static final int KILLS = 20;
  private static final long SEED = 20261123;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void killed_services_leave_no_trace_and_days_may_pass_one_by_one() throws IOException {
    var undisturbed = play(_ -> {}, false);
    assertThat(undisturbed).hasSizeGreaterThan(150);
    assertThat(play(_ -> {}, true)).as("day by day").isEqualTo(undisturbed);
    var killed = new AtomicInteger();
    assertThat(play(system -> kill(system, undisturbed.size(), killed), false))
        .as("killed %d times", killed.get())
        .isEqualTo(undisturbed);
    assertThat(killed).hasValue(KILLS);
  }

  /** Plays L1 beside a disturbance and tells what its history holds, in a comparable form. */
  private List<String> play(Consumer<RunningSystem> disturbance, boolean dayByDay)
      throws IOException {
    try (var system = RunningSystem.start(SystemOptions.throwAway(START))) {
      var disturbed = CompletableFuture.runAsync(() -> disturbance.accept(system));
      var printed = new ByteArrayOutputStream();
      var words = new ArrayList<>(List.of("--against", system.baseUrl().toString()));
      if (dayByDay) words.add("--day-by-day");
      words.add(l1().toString());
      var outcome = ScenarioCommand.run(words, new PrintStream(printed, true, UTF_8));
      assertThat(outcome).as(printed.toString(UTF_8)).isZero();
      disturbed.cancel(true);
      return history(system.baseUrl());
    }
  }

  private static Path l1() {
    return Installation.root().resolve("scenarios/leeds-l1.yaml");
  }

  /** At each of the seeded positions of the log, as soon as it is seen there: some unanswered. */
  private void kill(RunningSystem system, int events, AtomicInteger killed) {
    var random = new Random(SEED);
    var points = random.ints(KILLS, 5, events - 10).sorted().toArray();
    for (var point : points) {
      while (head(system) < point) {
        if (Thread.currentThread().isInterrupted()) return;
        LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
      }
      var victim = system.service(Service.values()[random.nextInt(Service.values().length)]);
      victim.kill();
      victim.restart();
      killed.incrementAndGet();
    }
  }

  private long head(RunningSystem system) {
    for (var service : Service.values()) {
      try {
        return get(system.service(service).url().resolve("/demo/settled"), "")
            .path("head")
            .asLong();
      } catch (IOException e) {
        continue;
      }
    }
    return 0;
  }

  private List<String> history(URI base) throws IOException {
    var token =
        http(HttpRequest.newBuilder(
                    base.resolve("/demo/tokens?user=victor&password=homeward&as=text"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build())
            .strip();
    var id = get(base.resolve("/api/cases"), token).path("items").path(0).path("id").asString("");
    var events = new ArrayList<String>();
    var cursor = "";
    do {
      var page = get(base.resolve("/api/cases/" + id + "/history" + cursor), token);
      for (var event : page.path("items")) events.add(comparable(event));
      var next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "?cursor=" + next;
    } while (!cursor.isEmpty());
    return events.stream().sorted().toList();
  }

  /** Services write side by side, so places and made-up ids differ; all that was said must not. */
  private static String comparable(JsonNode event) {
    return String.join(
            " ",
            event.path("recorded").asString(""),
            event.path("type").asString(""),
            event.path("occurred").asString(""),
            event.path("actor").asString(""),
            event.path("role").asString("-"),
            event.path("payload").toString())
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "…")
        .replaceAll("[0-9a-f]{64}", "…");
  }

  private JsonNode get(URI uri, String token) throws IOException {
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    return JsonMapper.shared().readTree(http(request.build()));
  }

  private String http(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
