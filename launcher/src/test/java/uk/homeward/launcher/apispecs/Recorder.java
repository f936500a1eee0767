package uk.homeward.launcher.apispecs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;

/**
 * Stands before the front door, passes everything on, and keeps what was asked and answered. What
 * it passes on has a sentence more in every field for words; what it keeps has not.
 */
public final class Recorder implements AutoCloseable {

  private static final Set<String> NOT_PASSED =
      Set.of("host", "connection", "content-length", "transfer-encoding", "date", "upgrade");

  /**
   * One request to an operation, and its answer.
   *
   * @param path with its query
   * @param headers of the request, by their names in small letters
   * @param text of the answer: thousands of trees would fill the memory
   */
  public record Exchange(
      Operation operation,
      String path,
      Map<String, String> headers,
      JsonNode request,
      int status,
      String text,
      String location) {

    public boolean accepted() {
      return status / 100 == 2;
    }

    public JsonNode answer() {
      return json(text);
    }

    /** Of whoever asked, as the token says; empty without one. */
    public String council() {
      var parts = headers.getOrDefault("authorization", "").split("\\.", -1);
      if (parts.length < 2) return "";
      var claims = Base64.getUrlDecoder().decode(parts[1]);
      return JsonMapper.shared().readTree(claims).path("council").asString("");
    }
  }

  private final URI door;
  private final ApiSpecs specs;
  private final HttpServer server;
  private final ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Planted planted;
  private final Set<String> read = new TreeSet<>();

  public Recorder(URI door, ApiSpecs specs) {
    this.door = door;
    this.specs = specs;
    this.planted = new Planted(specs);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(each);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What has been heard so far, in order. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The planted sentences that somebody was shown. */
  public synchronized Set<String> read() {
    return Set.copyOf(read);
  }

  private synchronized void read(String answer) {
    read.addAll(Planted.found(answer));
  }

  private synchronized void keep(Exchange exchange) {
    exchanges.add(exchange);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var operation = specs.at(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      var answer = ask(exchange, operation.map(o -> planted(o, body)).orElse(body));
      read(new String(answer.body(), StandardCharsets.UTF_8));
      operation.ifPresent(o -> keep(o, exchange, body, answer));
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (passed(name)) exchange.getResponseHeaders().put(name, values);
              });
      var bytes = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private byte[] planted(Operation operation, byte[] body) {
    return json(body) instanceof ObjectNode object
        ? planted.in(operation, object).toString().getBytes(StandardCharsets.UTF_8)
        : body;
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(door.resolve(exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (passed(name)) values.forEach(value -> request.header(name, value));
            });
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void keep(
      Operation operation, HttpExchange exchange, byte[] request, HttpResponse<byte[]> answer) {
    var headers = new TreeMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    keep(
        new Exchange(
            operation,
            exchange.getRequestURI().toString(),
            headers,
            json(request),
            answer.statusCode(),
            textOf(answer),
            answer.headers().firstValue("Location").orElse("")));
  }

  private static String textOf(HttpResponse<byte[]> answer) {
    var clean = Planted.without(json(answer.body()));
    return clean.isMissingNode() ? "" : clean.toString();
  }

  private static boolean passed(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return !NOT_PASSED.contains(name) && !name.startsWith(":");
  }

  private static JsonNode json(byte[] body) {
    return json(new String(body, StandardCharsets.UTF_8));
  }

  private static JsonNode json(String text) {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    each.shutdownNow();
    http.close();
  }
}
