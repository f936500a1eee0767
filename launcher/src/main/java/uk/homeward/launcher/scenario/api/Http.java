package uk.homeward.launcher.scenario.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends requests until they are answered: a lost connection, or a service that is just away, is
 * tried again with the very same request for a minute and a half.
 */
final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final Set<Integer> AWAY = Set.of(502, 503, 504);

  private final HttpClient client;

  Http(HttpClient client) {
    this.client = client;
  }

  static HttpRequest.Builder to(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(ANSWER).header("Accept", "application/json");
  }

  /** Without any patience. */
  HttpResponse<String> sendOnce(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Unreachable("Nothing answers at " + request.uri() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("Interrupted while waiting for " + request.uri(), e);
    }
  }

  HttpResponse<String> send(HttpRequest request) {
    var start = System.nanoTime();
    while (true) {
      IOException lost = null;
      HttpResponse<String> answer = null;
      try {
        answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (!AWAY.contains(answer.statusCode())) return answer;
      } catch (IOException e) {
        lost = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unreachable("Interrupted while waiting for " + request.uri(), e);
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        if (answer != null) return answer;
        throw new Unreachable(
            "No answer from " + request.method() + " " + request.uri() + ": " + lost, lost);
      }
      LockSupport.parkNanos(wait(answer).toNanos());
    }
  }

  private static Duration wait(@Nullable HttpResponse<?> answer) {
    if (answer == null) return BETWEEN;
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(s -> s.length() < 3 && s.chars().allMatch(Character::isDigit))
        .map(s -> Duration.ofSeconds(Long.parseLong(s)))
        .orElse(BETWEEN);
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return answer.body().isBlank()
          ? MissingNode.getInstance()
          : JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
