package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock and the settling, against services that only pretend. */
class DemoClockTest {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T00:00:00Z");

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Guard guard = new Guard();
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final TreeSet<Instant> due = new TreeSet<>();
  private Instant schedulingClock = START;
  private long pendingReadings;
  private long deadLetters;
  private Database database;
  private DemoClock clock;

  @BeforeEach
  void start() throws IOException {
    database = Database.start(folder.resolve("data"), folder.resolve("postgres.log"), guard);
    var services = new EnumMap<Service, ServiceProcess>(Service.class);
    for (var service : Service.values()) services.put(service, pretend(service));
    clock =
        new DemoClock(
            ClockTable.in(database, START), services, new Settling(services.values(), http), http);
  }

  @AfterEach
  void stop() {
    servers.forEach(s -> s.stop(0));
    database.close();
    guard.close();
    http.close();
  }

  @Test
  void it_stops_at_every_due_moment_on_the_way_with_scheduling_told_last() {
    due.addAll(List.of(TUESDAY, FRIDAY));
    var target = Instant.parse("2026-11-30T12:00:00Z");
    clock.advance(target);
    assertThat(clock.now()).isEqualTo(target);
    assertThat(told.stream().filter(t -> t.startsWith("scheduling")))
        .containsExactly(
            "scheduling-service " + TUESDAY,
            "scheduling-service " + FRIDAY,
            "scheduling-service " + target);
    assertThat(told.subList(0, 4)).last().isEqualTo("scheduling-service " + TUESDAY);
    assertThat(told).hasSize(12);
  }

  @Test
  void what_is_due_later_stays_due() {
    due.add(FRIDAY);
    clock.advance(TUESDAY);
    assertThat(due).containsExactly(FRIDAY);
  }

  @Test
  void it_does_not_go_back() {
    assertThatThrownBy(() -> clock.advance(START.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_waits_for_what_is_pending() {
    pendingReadings = 5;
    clock.advance(TUESDAY);
    assertThat(pendingReadings).isZero();
  }

  @Test
  void a_dead_letter_is_a_failure_that_names_the_service() {
    deadLetters = 1;
    assertThatThrownBy(() -> clock.advance(TUESDAY))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("notification-service");
  }

  private ServiceProcess pretend(Service service) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/demo/settled", e -> answer(e, settled(service)));
    server.createContext("/demo/clock", e -> answer(e, move(service, e)));
    server.createContext("/demo/next-moment", e -> answer(e, next(e)));
    server.start();
    servers.add(server);
    return new ServiceProcess(
        service,
        List.of(),
        Map.of(),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        folder,
        guard,
        http);
  }

  private synchronized String settled(Service service) {
    var pending = service == Service.NOTIFICATION && pendingReadings > 0 ? pendingReadings-- : 0;
    var dead = service == Service.NOTIFICATION ? deadLetters : 0;
    var swept = service == Service.SCHEDULING ? "\"" + schedulingClock + "\"" : "null";
    return """
    {"head":7,"processors":{"facts":7},"sweptUpTo":%s,"pending":%d,"deadLetters":%d,"settled":%s}\
    """
        .formatted(swept, pending, dead, pending == 0 && dead == 0);
  }

  private synchronized String move(Service service, HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var now = Instant.parse(body.replaceAll(".*\"now\":\"([^\"]+)\".*", "$1"));
    told.add(service.folder() + " " + now);
    if (service == Service.SCHEDULING) {
      schedulingClock = now;
      due.headSet(now, true).clear();
    }
    return "{}";
  }

  private synchronized String next(HttpExchange exchange) {
    var until = Instant.parse(exchange.getRequestURI().getQuery().replace("until=", ""));
    var first = due.headSet(until, true).stream().findFirst();
    return "{\"at\":%s}".formatted(first.map(at -> "\"" + at + "\"").orElse("null"));
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
