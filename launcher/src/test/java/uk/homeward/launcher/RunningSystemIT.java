package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.launcher.signin.SignIn;

/** Everything at once, as a visitor starts it. */
class RunningSystemIT {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void it_starts_answers_survives_a_killed_service_and_goes_on_where_it_stopped(
      @TempDir Path data, @TempDir Path councils) throws IOException {
    var options = SystemOptions.throwAway(START).in(data).withCouncils(councils);
    var pack = new EditedPack(councils);
    Instant later;
    try (var system = RunningSystem.start(options)) {
      assertThat(system.clock().now()).isEqualTo(START);
      system.awaitSettled();
      for (var service : Service.values()) {
        assertThat(get(system, "/ops/" + service.folder() + "/actuator/health", null))
            .isEqualTo(200);
        assertThat(get(system, "/ops/" + service.folder() + "/v3/api-docs", null)).isEqualTo(200);
      }
      assertThat(get(system, "/api/cases/none", null)).isEqualTo(401);
      var token = new SignIn(system.baseUrl(), "homeward-console").tokenFor("amara", "homeward");
      assertThat(get(system, "/api/cases/none/history", token)).isEqualTo(404);
      new ReadmeRequests(system.baseUrl()).answerAsPromised();
      pack.isNotInForce(system);

      system.service(Service.SCHEDULING).kill();
      assertThat(get(system, "/ops/scheduling-service/actuator/health", null)).isEqualTo(503);
      system.service(Service.SCHEDULING).restart();
      assertThat(get(system, "/ops/scheduling-service/actuator/health", null)).isEqualTo(200);

      later = START.plus(Duration.ofDays(400));
      system.clock().advance(later);
      system.awaitSettled();
      assertThat(Verify.run(List.of("--data", data.toString()))).isZero();
    }
    assertThat(Verify.run(List.of("--data", data.toString()))).isZero();
    pack.edit();
    try (var again = RunningSystem.start(options.reporting(System.out::println).kept())) {
      assertThat(again.clock().now()).isEqualTo(later);
      again.awaitSettled();
      pack.isInForce(again);

      pack.editInSecret();
      assertThatThrownBy(again.service(Service.SCHEDULING)::restart)
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining("surrey.yaml is not what version")
          .hasMessageContaining("Give the changed pack a new version");
    }
    assertThat(ProcessHandle.current().descendants().filter(RunningSystemIT::isOurs)).isEmpty();
  }

  private static boolean isOurs(ProcessHandle process) {
    return process.info().commandLine().filter(c -> c.contains("homeward")).isPresent();
  }

  private int get(RunningSystem system, String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(system.baseUrl().resolve(path));
    if (token != null) request.header("Authorization", "Bearer " + token);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
