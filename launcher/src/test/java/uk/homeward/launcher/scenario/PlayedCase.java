package uk.homeward.launcher.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case that was played, read back over HTTP as one person. */
final class PlayedCase {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String token;
  private final String id;

  /**
   * @param user one of the demonstration's people
   * @param child as the record system knows it
   */
  PlayedCase(URI base, String user, String child) {
    this.base = base;
    this.token =
        send(HttpRequest.newBuilder(
                    base.resolve("/demo/tokens?user=" + user + "&password=homeward&as=text"))
                .POST(HttpRequest.BodyPublishers.noBody()))
            .strip();
    this.id =
        read("/api/cases?limit=500")
            .path("items")
            .valueStream()
            .filter(c -> c.path("childReference").asString().equals(child))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
  }

  /**
   * @param more of the address, after the case's own
   */
  JsonNode get(String more) {
    return read("/api/cases/" + id + more);
  }

  /** Every page of a list. */
  List<JsonNode> all(String list) {
    var items = new ArrayList<JsonNode>();
    for (var next = ""; ; ) {
      var page = get(list + (list.contains("?") ? "&" : "?") + "limit=100" + next);
      page.path("items").forEach(items::add);
      var cursor = page.path("next").asString("");
      if (cursor.isEmpty()) return items;
      next = "&cursor=" + cursor;
    }
  }

  private JsonNode read(String path) {
    return JsonMapper.shared()
        .readTree(
            send(
                HttpRequest.newBuilder(base.resolve(path))
                    .header("Authorization", "Bearer " + token)));
  }

  private String send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200)
        throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
