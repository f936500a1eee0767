package uk.homeward.launcher.apispecs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One person at the front door, with a token of the demonstration's sign-in. */
public final class Client {

  /** What came back. */
  public record Answer(int status, JsonNode body, String location) {

    /** Of a problem document: rules that it names as unmet. */
    public List<String> rules() {
      return body.path("unmet")
          .valueStream()
          .map(unmet -> unmet.path("rule").path("id").asString(""))
          .distinct()
          .toList();
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final String token;

  private Client(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Registers somebody with these roles, and signs in as them. */
  public static Client signedIn(URI base, String user, String council, List<String> roles) {
    var person = Map.of("user", user, "name", user, "council", council, "roles", roles);
    send(
        HttpRequest.newBuilder(base.resolve("/demo/people"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(person))));
    var token =
        send(
            HttpRequest.newBuilder(
                    base.resolve("/demo/tokens?user=" + user + "&password=homeward&as=text"))
                .POST(HttpRequest.BodyPublishers.noBody()));
    if (token.statusCode() != 200) throw new IllegalStateException(user + ": " + token.body());
    return new Client(base, "Bearer " + token.body());
  }

  /** Reads what stands at this path below the API's root. */
  public Answer get(String path) {
    return ask("GET", "/api" + path, Map.of("Authorization", token), "");
  }

  /** Acts, as a client does that minds no version. */
  public Answer post(String path, Map<String, ?> body) {
    return post(path, JsonMapper.shared().<JsonNode>valueToTree(body));
  }

  /** Likewise. */
  public Answer post(String path, JsonNode body) {
    var key = UUID.randomUUID().toString();
    var headers =
        Map.of(
            "Authorization", token,
            "If-Match", "*",
            "Idempotency-Key", key,
            "X-Correlation-Id", key);
    return ask("POST", "/api" + path, headers, body.toString());
  }

  /** Sends exactly this, whoever it is from. */
  public Answer ask(String method, String path, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    new TreeMap<>(headers).forEach(request::header);
    var answer = send(request);
    return new Answer(
        answer.statusCode(),
        answer.body().isEmpty()
            ? MissingNode.getInstance()
            : JsonMapper.shared().readTree(answer.body()),
        answer.headers().firstValue("Location").orElse("").replaceFirst("^/api", ""));
  }

  public String token() {
    return token;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
