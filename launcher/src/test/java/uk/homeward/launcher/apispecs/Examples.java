package uk.homeward.launcher.apispecs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;
import uk.homeward.launcher.apispecs.Recorder.Exchange;

/**
 * Of everything that was asked and answered, what shows each operation best. Made-up identifiers
 * and positions become the same ones each time, and long lists are cut short, so that a file
 * changes only when what it shows has changed.
 */
public final class Examples {

  static final Path FOLDER = ApiSpecs.FOLDER.resolve("examples");

  /** Problems that look alike wherever they come from. */
  public static final Set<String> SHARED =
      Set.of(
          "unreadable",
          "not-understood",
          "idempotency-key-missing",
          "in-the-future",
          "not-signed-in",
          "wrong-role",
          "not-found",
          "gate-not-met",
          "stale-version",
          "version-needed",
          "key-reused",
          "facts-lag");

  private static final Pattern MADE_UP =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}");
  private static final Set<String> PLACES = Set.of("position", "head", "place");
  private static final int MOST = 2;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final List<Exchange> exchanges;
  private final Map<String, Set<String>> raised;

  /**
   * @param raised types of events by the correlation of the request that raised them
   */
  public Examples(List<Exchange> exchanges, Map<String, Set<String>> raised) {
    this.exchanges = exchanges;
    this.raised = raised;
  }

  /** Writes a file for every operation that was accepted, and one for every shared problem. */
  public void write() {
    var operations = new LinkedHashMap<String, Operation>();
    exchanges.forEach(e -> operations.put(e.operation().id(), e.operation()));
    for (var operation : operations.values())
      best(operation).ifPresent(accepted -> write(operation.example(), whole(accepted)));
    for (var code : SHARED)
      exchanges.stream()
          .filter(e -> code(e.answer()).equals(code))
          .findFirst()
          .ifPresent(
              e -> write(FOLDER.resolve("problems").resolve(code + ".json"), steady(e.answer())));
  }

  /** The one that says most; the first of those. */
  private Optional<Exchange> best(Operation operation) {
    return of(operation)
        .filter(Exchange::accepted)
        .max(
            Comparator.comparingInt((Exchange e) -> weight(e))
                .thenComparing(exchanges::indexOf, Comparator.reverseOrder()));
  }

  private static int weight(Exchange exchange) {
    return exchange.request().size() * 100 + Math.min(exchange.answer().toString().length(), 99);
  }

  private java.util.stream.Stream<Exchange> of(Operation operation) {
    return exchanges.stream().filter(e -> e.operation().id().equals(operation.id()));
  }

  private ObjectNode whole(Exchange accepted) {
    var whole = JSON.createObjectNode();
    if (!accepted.request().isMissingNode()) whole.set("request", accepted.request());
    whole.put("status", accepted.status());
    if (!accepted.answer().isMissingNode()) whole.set("answer", accepted.answer());
    var problems = JSON.createObjectNode();
    for (var status : List.of(403, 409))
      of(accepted.operation())
          .filter(e -> e.status() == status && ofARule(e))
          .findFirst()
          .ifPresent(e -> problems.set(String.valueOf(status), e.answer()));
    if (!problems.isEmpty()) whole.set("problems", problems);
    var events = new TreeSet<String>();
    of(accepted.operation())
        .filter(Exchange::accepted)
        .map(e -> raised.getOrDefault(e.headers().getOrDefault("x-correlation-id", ""), Set.of()))
        .forEach(events::addAll);
    if (!events.isEmpty()) events.forEach(whole.putArray("events")::add);
    return whole;
  }

  /** The rest looks the same for every operation. */
  private static boolean ofARule(Exchange exchange) {
    return exchange.operation().act() && !code(exchange.answer()).equals("already-exists");
  }

  public static String code(JsonNode problem) {
    return problem.path("type").asString("").replace("/problems/", "");
  }

  private static void write(Path file, JsonNode example) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.writeValueAsString(sorted(steady(example))) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With identifiers numbered in the order in which they come, and places that mean nothing. */
  private static JsonNode steady(JsonNode example) {
    var numbers = new TreeMap<String, String>();
    var text =
        MADE_UP
            .matcher(shortened(example).toString())
            .replaceAll(found -> numbers.computeIfAbsent(found.group(), id -> number(id, numbers)));
    return JSON.readTree(text);
  }

  private static String number(String id, Map<String, String> numbers) {
    var number = numbers.size() + 1;
    return id.length() == 64
        ? "%064x".formatted(number)
        : "00000000-0000-4000-8000-%012d".formatted(number);
  }

  private static JsonNode shortened(JsonNode node) {
    if (node.isArray()) {
      var some = JSON.createArrayNode();
      for (var item : node) {
        if (item.isObject() && some.size() == MOST) break;
        some.add(shortened(item));
      }
      return some;
    }
    if (!node.isObject()) return node;
    var copy = JSON.createObjectNode();
    node.forEachEntry((name, value) -> copy.set(name, place(name, value)));
    return copy;
  }

  private static JsonNode place(String name, JsonNode value) {
    if (name.equals("next")) return StringNode.valueOf("1042");
    return PLACES.contains(name) && value.isNumber() ? IntNode.valueOf(1042) : shortened(value);
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var copy = JSON.createArrayNode();
      for (var item : node) copy.add(sorted(item));
      return copy;
    }
    if (!node.isObject()) return node;
    var fields = new TreeMap<String, JsonNode>();
    node.forEachEntry((name, value) -> fields.put(name, sorted(value)));
    var copy = JSON.createObjectNode();
    fields.forEach(copy::set);
    return copy;
  }
}
