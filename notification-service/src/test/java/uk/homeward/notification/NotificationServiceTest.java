package uk.homeward.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.homeward.testkit.KitFixtures.CASE;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalStatusChanged;
import uk.homeward.contracts.legal.LegalStatusId;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReturnBasis;
import uk.homeward.contracts.reunification.ReturnedTo;
import uk.homeward.contracts.reunification.ReunificationEvent.ChildReturnedHome;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.Pending;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.testkit.OpenApiFile;
import uk.homeward.testkit.Postgres;

/** The whole service on a real log, beside a record system that is down at first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NotificationServiceTest {

  static final String COUNCIL = "leeds";
  static final Postgres.Database DATABASE = Postgres.fresh("notification_service");
  static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
  static final AtomicInteger DOWN_FOR = new AtomicInteger(2);
  static final HttpServer MOSAIC = mosaic();

  @LocalServerPort int port;
  @Autowired WebApplicationContext context;
  @Autowired Processors processors;
  @Autowired LogHead head;
  @Autowired Pending pending;
  @Autowired @ForProjections JdbcClient rows;

  @TestConfiguration(proxyBeanMethods = false)
  static class SignIn {

    /** A token is the user, the council and the role, with dots between. */
    @Bean
    @Primary
    JwtDecoder anybody() {
      return token -> {
        var parts = List.of(token.split("\\."));
        return Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject(parts.get(0))
            .claim("council", parts.get(1))
            .claim("roles", List.of(parts.get(2)))
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.MAX)
            .build();
      };
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
    registry.add(
        "homeward.record-system.url",
        () -> "http://localhost:" + MOSAIC.getAddress().getPort() + "/record-system");
    registry.add("homeward.delivery.first-retry", () -> "10ms");
    registry.add("homeward.narratives.key", () -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    registry.add("homeward.sign-in.issuer", () -> "http://localhost/sign-in");
    registry.add("homeward.sign-in.jwk-set-uri", () -> "http://localhost/keys");
  }

  @AfterAll
  static void close() {
    MOSAIC.stop(0);
  }

  @Test
  void a_return_reaches_the_record_system_once_and_a_rebuild_sends_nothing() throws SQLException {
    append(
        new ReunificationConsidered(CASE, on("2026-11-20"), "NS-77", Proposer.SOCIAL_WORKER, null));
    append(
        new LegalStatusChanged(
            new LegalStatusId(CASE.own("legal-")), CASE, on("2026-11-20"), null, LegalCode.C2));
    append(
        new ChildReturnedHome(
            CASE,
            on("2027-06-04"),
            ReturnedTo.PARENTS,
            true,
            true,
            ReturnBasis.PLACEMENT_WITH_PARENTS));

    settle();
    assertThat(DOWN_FOR).hasValue(0);
    assertThat(RECEIVED).hasSize(1);
    assertThat(RECEIVED.getFirst())
        .contains("\"placement\":\"P1\"", "\"childReference\":\"NS-77\"");
    var told = told();
    assertThat(told)
        .containsExactly(
            "child-returned-home sent iro",
            "child-returned-home sent team-manager",
            "placement-movement confirmed MOS-1",
            "send-placement-notifications sent business-support");

    var processor = Objects.requireNonNull(processors.named(ReadModels.GROUP));
    processor.shutDown();
    processor.resetTokens();
    processor.start();
    settle();
    assertThat(told()).isEqualTo(told);
    assertThat(RECEIVED).hasSize(1);

    peopleReadAndAcknowledge();
  }

  private void peopleReadAndAcknowledge() {
    var mine = get("/notifications?unread=true", "ida.leeds.iro").path("items");
    assertThat(mine.size()).isEqualTo(1);
    assertThat(mine.path(0).path("template").asString()).isEqualTo("child-returned-home");
    var acknowledgement =
        "/cases/"
            + CASE
            + "/notifications/"
            + mine.path(0).path("id").asString()
            + "/acknowledgement";
    assertThat(post(acknowledgement, "tom.leeds.social-worker")).isEqualTo(403);
    assertThat(post(acknowledgement, "ida.eastvale.iro")).isEqualTo(404);
    assertThat(post(acknowledgement, "ida.leeds.iro")).isEqualTo(200);
    settle();
    assertThat(get("/notifications?unread=true", "ida.leeds.iro").path("items").size()).isZero();

    var about = "/cases/" + CASE;
    assertThat(get(about + "/notifications?limit=2", "ann.leeds.auditor").path("next").asString())
        .isNotEmpty();
    var updates = get(about + "/record-updates", "ann.leeds.auditor").path("items");
    assertThat(updates.path(0).path("externalId").asString()).isEqualTo("MOS-1");
    assertThat(get(about + "/escalations", "ann.leeds.auditor").path("items").size()).isZero();
  }

  private JsonNode get(String path, String token) {
    return Rows.JSON.readTree(client(token).get().uri(path).retrieve().requiredBody(String.class));
  }

  private int post(String path, String token) {
    return client(token)
        .post()
        .uri(path)
        .header("Idempotency-Key", token)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"occurred\": \"2026-11-20\"}")
        .exchangeForRequiredValue((_, answer) -> answer.getStatusCode().value());
  }

  private RestClient client(String token) {
    return RestClient.builder()
        .baseUrl("http://localhost:" + port)
        .defaultHeaders(headers -> headers.setBearerAuth(token))
        .build();
  }

  /** With -Dhomeward.write-api=true it is written. */
  @Test
  void the_published_api_is_what_the_service_does() {
    assertThat(OpenApiFile.of("notification-service", context).faults()).isEmpty();
  }

  private List<String> told() {
    return rows.sql(
            """
            select kind || ' ' || state || ' ' || external_id from record_update
            union all
            select template || ' ' || state || ' ' || role from notification order by 1
            """)
        .query(String.class)
        .list();
  }

  private void settle() {
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> {
              var reached = head.position();
              return processors.awaitAllPassed(reached, 1, TimeUnit.SECONDS)
                  && pending.pending() == 0
                  && head.position() == reached;
            });
  }

  /** As case-service would. */
  private void append(CaseEvent event) throws SQLException {
    var message = Rows.event(event, COUNCIL);
    try (var connection = DATABASE.connect("case_service_request");
        var council =
            connection.prepareStatement("select set_config('homeward.council', ?, false)");
        var insert =
            connection.prepareStatement(
                """
                insert into event_log.event (event_id, aggregate_type, aggregate_id, sequence, case_id, council,
                  service, type, version, occurred_on, recorded, payload, metadata)
                values (?, 'ReunificationCase', ?, 0, ?, ?, 'case_service', ?, 1, ?, ?, ?, ?)
                """)) {
      council.setString(1, COUNCIL);
      council.execute();
      insert.setString(1, message.getIdentifier());
      insert.setString(2, "agg-" + message.getIdentifier());
      insert.setString(3, event.caseId().value());
      insert.setString(4, COUNCIL);
      insert.setString(5, event.getClass().getSimpleName());
      insert.setObject(6, event.occurred().on());
      insert.setObject(7, OffsetDateTime.ofInstant(Rows.RECORDED, ZoneOffset.UTC));
      insert.setString(8, Rows.JSON.writeValueAsString(event));
      insert.setString(9, Rows.JSON.writeValueAsString(message.getMetaData()));
      insert.execute();
    }
  }

  private static HttpServer mosaic() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/record-system/updates",
          exchange -> {
            try (exchange) {
              var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
              if (DOWN_FOR.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
              }
              RECEIVED.add(body);
              var answer = ("{\"externalId\": \"MOS-" + RECEIVED.size() + "\"}").getBytes(UTF_8);
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(201, answer.length);
              exchange.getResponseBody().write(answer);
            }
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Occurred on(String date) {
    return Occurred.on(LocalDate.parse(date));
  }
}
