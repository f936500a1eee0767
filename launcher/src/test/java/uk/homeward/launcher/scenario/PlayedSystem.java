package uk.homeward.launcher.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Plays the API over HTTP: cases are opened, meetings planned and held, decisions refused. */
final class PlayedSystem implements AutoCloseable {

  record Request(String as, String path, String body, String key, String ifMatch) {}

  private final HttpServer server;
  private final List<Request> requests = new ArrayList<>();
  private final List<String> registered = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private int away;
  private int cases;
  private int meetings;

  PlayedSystem() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/demo/clock", this::clock);
    server.createContext("/demo/people", this::people);
    server.createContext("/api/cases", this::api);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Request> requests() {
    return requests;
  }

  List<String> registered() {
    return registered;
  }

  /** The next so many commands are answered as by a door behind which nobody is. */
  void goesAway(int times) {
    away = times;
  }

  private void clock(HttpExchange exchange) throws IOException {
    var body = read(exchange);
    if (exchange.getRequestMethod().equals("POST")) {
      var to = Instant.parse(JsonMapper.shared().readTree(body).path("to").asString());
      if (to.isBefore(now)) {
        answer(exchange, 409, "{\"detail\": \"The clock shows %s.\"}".formatted(now));
        return;
      }
      now = to;
    }
    answer(exchange, 200, "{\"now\": \"%s\"}".formatted(now));
  }

  private void people(HttpExchange exchange) throws IOException {
    registered.add(read(exchange));
    answer(exchange, 204, "");
  }

  private void api(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring("/api".length());
    var body = read(exchange);
    if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, items(path));
      return;
    }
    var headers = exchange.getRequestHeaders();
    requests.add(
        new Request(
            headers.getFirst("Authorization"),
            path,
            body,
            headers.getFirst("Idempotency-Key"),
            String.valueOf(headers.getFirst("If-Match"))));
    if (away-- > 0) {
      answer(exchange, 503, "");
      return;
    }
    act(exchange, path);
  }

  private void act(HttpExchange exchange, String path) throws IOException {
    var last = path.substring(path.lastIndexOf('/') + 1);
    switch (last) {
      case "cases" -> created(exchange, "/cases/case-" + ++cases, "ReunificationConsidered");
      case "meetings" -> created(exchange, path + "/mtg-" + ++meetings, "MeetingScheduled");
      case "decisions" ->
          answer(
              exchange,
              409,
              """
              {"type": "/problems/gate-not-met", "title": "Not yet.",
               "unmet": [{"rule": {"id": "LEEDS-3.3"}, "fact": "consultation/supervision"}]}
              """);
      default -> {
        events.add(last);
        exchange.getResponseHeaders().set("ETag", "\"2\"");
        answer(exchange, 200, "{\"id\": \"mtg-1\", \"version\": 2, \"position\": 9}");
      }
    }
  }

  private void created(HttpExchange exchange, String location, String event) throws IOException {
    events.add(event);
    exchange.getResponseHeaders().set("Location", "/api" + location);
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.getResponseHeaders().set("Homeward-Position", "5");
    var id = location.substring(location.lastIndexOf('/') + 1);
    answer(exchange, 201, "{\"id\": \"%s\", \"version\": 1, \"position\": 5}".formatted(id));
  }

  private String items(String path) {
    var items = JsonMapper.shared().createObjectNode();
    var list = items.putArray("items");
    if (path.endsWith("/history"))
      for (var i = 0; i < events.size(); i++)
        list.addObject().put("position", i).put("type", events.get(i));
    if (path.endsWith("/deadlines"))
      list.addObject()
          .put("id", "dl-1")
          .put("timescaleId", "T-L8")
          .put("dueOn", "2027-05-10")
          .put("state", "open");
    return items.toString();
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
