package uk.homeward.scheduling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.reunification.ReunificationEvent;
import uk.homeward.kit.Asked;
import uk.homeward.kit.time.DemoClock;

/**
 * What a test of the whole service needs around it: a clock to move, tokens, and other services.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(RunningService.OtherService.class)
class RunningService {

  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  @Bean
  DemoClock clock() {
    return new DemoClock(START);
  }

  /** A token is the user, the council and the role, with dots between. */
  @Bean
  @Primary
  JwtDecoder anybody() {
    return token -> {
      var parts = List.of(token.split("\\."));
      return Jwt.withTokenValue(token)
          .header("alg", "none")
          .claims(
              claims ->
                  claims.putAll(
                      Map.of(
                          "sub", parts.get(0),
                          "council", parts.get(1),
                          "roles", List.of(parts.get(2)))))
          .issuedAt(Instant.EPOCH)
          .expiresAt(Instant.MAX)
          .build();
    };
  }

  /** Has another service's event recorded. */
  record Tell(CaseEvent event) {}

  /** Stands for the aggregates of other services. */
  @Aggregate
  static class OtherService {
    @AggregateIdentifier private @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Tell c, Asked asked) {
      if (id == null) id = asked.target();
      apply(c.event());
    }

    @EventSourcingHandler
    void evolve(ReunificationEvent event) {
      id = event.caseId().value();
    }
  }

  /** A client that signs in as one person and asks about one case. */
  record Client(int port, String token, CaseId caseId) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, JsonNode body, @Nullable String location) {}

    Answer get(String path) {
      return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .header("If-Match", "*")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The next moment at which something falls due until then; null if nothing does. */
    @Nullable Instant next(Instant until) {
      var answer = get("/demo/next-moment?until=" + until);
      return answer.status() == 204 ? null : Instant.parse(answer.body().path("at").asString());
    }

    void moveClock(Instant now) {
      var answer = post("/demo/clock", Map.of("now", now.toString()));
      if (answer.status() != 200) throw new IllegalStateException("The clock stands: " + answer);
    }

    private HttpRequest.Builder request(String path) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://localhost:"
                          + port
                          + (path.startsWith("/") ? path : "/cases/" + caseId + "/" + path)))
              .timeout(Duration.ofSeconds(30));
      return token.equals("demo") ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
      try {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
            answer.statusCode(),
            JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()),
            answer.headers().firstValue("Location").orElse(null));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
