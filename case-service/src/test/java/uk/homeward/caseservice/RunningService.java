package uk.homeward.caseservice;

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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.kit.time.DemoClock;

/** What a test of the whole service needs around it: a clock to move, and people who sign in. */
@TestConfiguration(proxyBeanMethods = false)
class RunningService {

  @Bean
  DemoClock clock() {
    return new DemoClock(Instant.parse("2026-11-23T09:00:00Z"));
  }

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

  /** What came back. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The rules that an unmet gate names. */
    List<String> rules() {
      return body.path("unmet")
          .valueStream()
          .map(u -> u.path("rule").path("id").asString())
          .toList();
    }
  }

  /** Somebody who is signed in. */
  record Person(int port, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    Answer get(String path) {
      return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
      return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, Map<String, ?> body, String key) {
      return post(path, body, key, "*");
    }

    Answer post(String path, Map<String, ?> body, String key, @Nullable String ifMatch) {
      var request =
          request(path).header("Content-Type", "application/json").header("Idempotency-Key", key);
      if (ifMatch != null) request.header("If-Match", ifMatch);
      return send(request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
          .header("Authorization", "Bearer " + token)
          .timeout(Duration.ofSeconds(60));
    }

    private static Answer send(HttpRequest.Builder request) {
      try {
        var raw = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        @Nullable String body = raw.body();
        return new Answer(
            raw.statusCode(), JSON.readTree(body == null || body.isEmpty() ? "{}" : body), raw);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
