package uk.homeward.launcher.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.launcher.signin.SignIn;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch readFirst = new CountDownLatch(1);
  private final StandingClock clock = new StandingClock();
  private HttpServer service;
  private ConfigurableApplicationContext door;
  private URI origin;
  private int dyingPort;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/stream")) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(readFirst);
            exchange.getResponseBody().write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
          } else {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Location", "/cases/case-1/referrals/ref-1");
            var body =
                (exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                        + (exchange.getRequestHeaders().containsKey("Origin") ? " Origin" : ""))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    service.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    service.start();
    var properties = new HashMap<String, Object>();
    var stub = "http://127.0.0.1:" + service.getAddress().getPort();
    int port;
    try (var free = new ServerSocket(0);
        var other = new ServerSocket(0)) {
      port = free.getLocalPort();
      dyingPort = other.getLocalPort();
    }
    origin = URI.create("http://localhost:" + port);
    properties.put("server.port", port);
    properties.put("homeward.cors.origins", "https://app.example");
    properties.put("homeward.services.case-service", stub);
    properties.put("homeward.services.assessment-service", stub + "/never");
    properties.put("homeward.services.notification-service", "http://127.0.0.1:" + dyingPort);
    properties.put("homeward.sign-in.kept-in", folder.resolve("people.jsonl"));
    properties.put("homeward.record-system.kept-in", folder.resolve("updates.jsonl"));
    properties.put("homeward.record-system.slowness", "300ms");
    door =
        FrontDoor.start(List.of("routes", "sign-in", "record-system", "clock"), properties, clock);
  }

  @AfterAll
  void close() {
    readFirst.countDown();
    door.close();
    service.stop(0);
    http.close();
  }

  @Test
  void a_request_reaches_its_service_without_the_prefix_and_with_its_headers() {
    var answer =
        send(
            to("/api/cases/case-1/referrals?after=9")
                .header("Idempotency-Key", "key-1")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("POST /cases/case-1/referrals?after=9 key-1");
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/cases/case-1/referrals/ref-1");
    assertThat(send(to("/ops/case-service/actuator/health")).body())
        .startsWith("GET /actuator/health");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 \r\nETag: \"7\"\r\n",
        "HTTP/1.1 200 \r\nETag: \"7\"\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n",
        "HTTP/1.1 200 \r\nETag: \"7\"\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":",
        "HTTP/1.1 200 \r\nETag: \"7\"\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 \r\nETag: \"7\"\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n"
      })
  void a_service_that_dies_while_it_answers_is_away_and_not_broken(String said) throws IOException {
    for (var abruptly : List.of(false, true))
      try (var dying = new ServerSocket(dyingPort)) {
        Thread.ofVirtual().start(() -> dieSaying(said, abruptly, dying));
        var answer =
            send(
                to("/api/cases/case-1/notifications")
                    .header("Origin", "https://app.example")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
            .contains("https://app.example");
        assertThat(JSON.readTree(answer.body()).path("type").asString())
            .isEqualTo("/problems/service-unavailable");
      }
  }

  private static void dieSaying(String said, boolean abruptly, ServerSocket dying) {
    try (var request = dying.accept()) {
      request.setSoLinger(abruptly, 0);
      request.getInputStream().read(new byte[4096]);
      request.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
      request.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void its_own_pages_and_those_of_the_origins_named_may_call_and_no_others() {
    var own = send(to("/api/cases").header("Origin", origin.toString()));
    assertThat(own.body()).isEqualTo("GET /cases null");
    var named = send(to("/api/cases").header("Origin", "https://app.example"));
    assertThat(named.body()).isEqualTo("GET /cases null");
    assertThat(named.headers().allValues("Access-Control-Allow-Origin"))
        .containsExactly("https://app.example");
    assertThat(named.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("ETag", "Homeward-Position");
    assertThat(asksFirst("https://app.example").statusCode()).isEqualTo(200);
    assertThat(asksFirst("https://other.example").statusCode()).isEqualTo(403);
    assertThat(send(to("/api/cases").header("Origin", "https://other.example")).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> asksFirst(String page) {
    return send(
        to("/api/cases")
            .header("Origin", page)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void a_stream_is_passed_on_as_it_comes() throws Exception {
    var answer = http.send(to("/api/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
    try (var lines = answer.body()) {
      var first = new byte[13];
      assertThat(lines.readNBytes(first, 0, 13)).isEqualTo(13);
      assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("data: first\n\n");
      readFirst.countDown();
      assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("data: second\n\n");
    }
  }

  @Test
  void a_service_that_does_not_answer_is_a_problem_that_says_try_again() {
    var answer = send(to("/api/notifications"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("/problems/service-unavailable");
  }

  @Test
  void somebody_signs_in_as_a_browser_does_and_the_token_says_who_they_are() {
    var token = claims(new SignIn(origin, "homeward-console").tokenFor("dilip", "homeward"));
    assertThat(token.get("sub").asString()).isEqualTo("dilip");
    assertThat(token.get("name").asString()).isEqualTo("Dilip Marrant");
    assertThat(token.get("roles").toString()).isEqualTo("[\"team-manager\"]");
    assertThat(token.get("aud").toString()).contains("homeward");
    assertThat(token.get("iss").asString()).isEqualTo(origin.toString());
    assertThat(token.has("council")).isTrue();
    assertThat(token.has("teams")).isTrue();
  }

  @Test
  void a_wrong_password_is_refused() {
    assertThatThrownBy(() -> new SignIn(origin, "homeward-console").tokenFor("dilip", "guess"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(send(form("/demo/tokens", "user=dilip&password=guess")).statusCode()).isEqualTo(401);
  }

  @Test
  void a_person_who_is_added_may_sign_in() {
    var added =
        json(
            "/demo/people",
            """
            {"user":"zeb","name":"Zeb Marlowe","council":"northshire","roles":["iro"],"teams":["west"]}\
            """);
    assertThat(send(added).statusCode()).isEqualTo(204);
    var token = claims(new SignIn(origin, "homeward-console").tokenFor("zeb", "homeward"));
    assertThat(token.get("council").asString()).isEqualTo("northshire");
    var unknown =
        json(
            "/demo/people",
            """
            {"user":"y","name":"Y","council":"northshire","roles":["wizard"]}\
            """);
    assertThat(send(unknown).statusCode()).isEqualTo(400);
  }

  @Test
  void a_command_line_gets_the_same_token_in_one_request() {
    var answer = send(form("/demo/tokens", "user=kezia&password=homeward&as=text"));
    assertThat(answer.statusCode()).as(answer.headers() + answer.body()).isEqualTo(200);
    var token = claims(answer.body());
    assertThat(token.get("sub").asString()).isEqualTo("kezia");
    assertThat(token.get("aud").toString()).contains("homeward");
  }

  @Test
  void the_record_system_signs_in_for_itself() {
    var answer =
        send(
            form(
                "/sign-in/token",
                "grant_type=client_credentials&client_id=leeds-record-system&client_secret=homeward"));
    var token = claims(JSON.readTree(answer.body()).get("access_token").asString());
    assertThat(token.get("roles").toString()).isEqualTo("[\"record-system\"]");
    assertThat(token.get("aud").toString()).contains("homeward");
  }

  @Test
  void the_sign_in_describes_itself_to_programs() {
    var described = JSON.readTree(send(to("/.well-known/openid-configuration")).body());
    assertThat(described.get("issuer").asString()).isEqualTo(origin.toString());
    assertThat(send(to(path(described.get("jwks_uri").asString()))).body()).contains("\"kid\"");
  }

  @Test
  void the_record_system_takes_an_update_once() {
    var update = update("upd-1", "placement-movement");
    var first = send(json("/record-system/updates", update));
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(send(json("/record-system/updates", update)).body()).isEqualTo(first.body());
    assertThat(send(to("/record-system/updates").header("Accept", "application/json")).body())
        .containsOnlyOnce("upd-1");
    assertThat(send(to("/record-system/updates").header("Accept", "text/html")).body())
        .contains("<td>child-1</td>");
  }

  @Test
  void the_record_system_is_strict() {
    assertThat(send(json("/record-system/updates", update("upd-2", "poem"))).statusCode())
        .isEqualTo(422);
    assertThat(send(json("/record-system/updates", "{\"updateId\":\"u\",\"poem\":1}")).statusCode())
        .isEqualTo(400);
    assertThat(send(json("/record-system/updates", "{\"updateId\":\"u\"}")).body())
        .contains("childReference");
    var other = update("upd-3", "placement-movement");
    assertThat(send(json("/record-system/updates", other)).statusCode()).isEqualTo(201);
    assertThat(
            send(json("/record-system/updates", other.replace("child-1", "child-2"))).statusCode())
        .isEqualTo(409);
  }

  @Test
  void the_record_system_misbehaves_on_demand_and_then_no_longer() {
    for (var mode : Map.of("reject", 422, "down", 503, "garbled", 201, "slow", 201).entrySet()) {
      var told = "{\"mode\":\"%s\",\"forNext\":1}".formatted(mode.getKey());
      assertThat(send(json("/record-system/behaviour", told)).statusCode()).isEqualTo(200);
      var update = update("upd-" + mode.getKey(), "placement-movement");
      assertThat(send(json("/record-system/updates", update)).statusCode())
          .isEqualTo(mode.getValue());
      assertThat(send(json("/record-system/updates", update)).body()).contains("\"MOS-");
    }
  }

  /** As Compose has it. */
  @Test
  void the_parts_may_stand_apart_and_a_browser_sees_no_difference() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var front = URI.create("http://localhost:" + port);
    var signIn =
        FrontDoor.start(
            List.of("sign-in"), Map.of("server.port", 0, "homeward.sign-in.issuer", front), clock);
    var records = FrontDoor.start(List.of("record-system"), Map.of("server.port", 0), clock);
    var routes =
        FrontDoor.start(
            List.of("routes", "apart"),
            Map.of(
                "server.port", port,
                "homeward.services.sign-in", addressOf(signIn),
                "homeward.services.record-system", addressOf(records)),
            clock);
    try (signIn;
        records;
        routes) {
      var token = claims(new SignIn(front, "homeward-console").tokenFor("amara", "homeward"));
      assertThat(token.get("iss").asString()).isEqualTo(front.toString());
      var keys = HttpRequest.newBuilder(front.resolve("/sign-in/keys"));
      assertThat(send(keys).body()).contains("\"kid\"");
      var received = HttpRequest.newBuilder(front.resolve("/record-system/updates"));
      assertThat(send(received.header("Accept", "application/json")).body()).isEqualTo("[]");
    }
  }

  private static String addressOf(ConfigurableApplicationContext part) {
    return "http://localhost:" + part.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Test
  void the_clock_is_shown_and_moves_forward_only() {
    var moved = send(json("/demo/clock", "{\"to\":\"2027-01-01T00:00:00Z\"}"));
    assertThat(moved.body()).contains("2027-01-01T00:00:00Z");
    assertThat(send(json("/demo/clock", "{\"to\":\"2026-01-01T00:00:00Z\"}")).statusCode())
        .isEqualTo(409);
    assertThat(send(to("/demo/clock")).body()).contains("2027-01-01T00:00:00Z");
  }

  @Test
  void where_there_is_nothing_a_problem_says_so() {
    for (var path : List.of("/nowhere", "/apis/cases", "/demo/nothing", "/favicon.ico")) {
      var answer = send(to(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("/problems/not-found", "below /api");
    }
    var posted = send(json("/", "{}"));
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.body()).contains("/problems/method-not-allowed");
  }

  @Test
  void a_visitor_finds_a_page_at_the_door() {
    assertThat(send(to("/")).body()).contains("Homeward is running");
  }

  private static String update(String id, String kind) {
    return """
    {"updateId":"%s","council":"northshire","childReference":"child-1","kind":"%s",
     "outcomes":["inform-iro"],"codes":{"placement":"P1"}}\
    """
        .formatted(id, kind);
  }

  private static JsonNode claims(String token) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(origin.resolve(path));
  }

  private HttpRequest.Builder json(String path, String body) {
    return to(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder form(String path, String body) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) throw new AssertionError("never read");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final class StandingClock implements MovableClock {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void advance(Instant to) {
      if (to.isBefore(now)) throw new IllegalArgumentException("forward only");
      now = to;
    }
  }
}
