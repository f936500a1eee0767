package uk.homeward.launcher.scenario.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command of every service, read from the OpenAPI files, and what their paths tell. */
public final class Operations {

  /** Every act has it, and nothing else that is posted. */
  private static final String FACT = "x-homeward-fact";

  private final Map<String, Operation> commands = new TreeMap<>();
  private final Map<String, Pattern> things = new LinkedHashMap<>();
  private final Map<String, List<String>> variables = new LinkedHashMap<>();

  private Operations() {}

  /** Those that this build was made with. */
  public static Operations ofThisBuild() {
    try {
      var specs = new LinkedHashMap<String, JsonNode>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:api-specs/*.json")) {
        var name = String.valueOf(file.getFilename());
        specs.put(
            name.substring(0, name.length() - ".json".length()),
            JsonMapper.shared().readTree(file.getContentAsString(StandardCharsets.UTF_8)));
      }
      return of(specs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param specs OpenAPI documents by their service's name
   */
  public static Operations of(Map<String, JsonNode> specs) {
    var result = new Operations();
    specs.forEach(result::add);
    return result;
  }

  public Optional<Operation> named(String command) {
    return Optional.ofNullable(commands.get(command));
  }

  public Collection<Operation> all() {
    return commands.values();
  }

  public Set<String> names() {
    return commands.keySet();
  }

  /**
   * What a created thing's address binds: {@code /cases/case-1/meetings/mtg-2} gives {@code caseId}
   * and {@code meetingId}; empty where no path of any service begins like it.
   */
  public Map<String, String> bind(String location) {
    for (var thing : things.entrySet()) {
      Matcher match = thing.getValue().matcher(location);
      if (!match.matches()) continue;
      var bound = new LinkedHashMap<String, String>();
      var names = variables.getOrDefault(thing.getKey(), List.of());
      for (var i = 0; i < names.size(); i++) bound.put(names.get(i), match.group(i + 1));
      return bound;
    }
    return Map.of();
  }

  private void add(String service, JsonNode spec) {
    spec.path("paths")
        .forEachEntry(
            (path, methods) -> {
              addThings(path);
              var post = methods.path("post");
              var name = post.path("operationId").asString("");
              if (post.has(FACT)) commands.put(name, operation(name, service, path, post, spec));
            });
  }

  /** Every beginning of the path that ends in a variable is the address of a kind of thing. */
  private void addThings(String path) {
    var names = new ArrayList<String>();
    var beginning = new StringBuilder();
    var expression = new StringBuilder();
    for (var part : path.substring(1).split("/", -1)) {
      beginning.append('/').append(part);
      if (!part.startsWith("{")) {
        expression.append('/').append(Pattern.quote(part));
        continue;
      }
      expression.append("/([^/]+)");
      names.add(part.substring(1, part.length() - 1));
      things.put(beginning.toString(), Pattern.compile(expression.toString()));
      variables.put(beginning.toString(), List.copyOf(names));
    }
  }

  private static Operation operation(
      String name, String service, String path, JsonNode post, JsonNode spec) {
    var body =
        resolved(
            post.path("requestBody").path("content").path("application/json").path("schema"), spec);
    var fields = new LinkedHashMap<String, Operation.Field>();
    body.path("properties")
        .forEachEntry(
            (field, schema) ->
                fields.put(
                    field,
                    new Operation.Field(
                        type(schema, spec), schema.path("description").asString(""))));
    var required = new LinkedHashSet<String>();
    for (var field : body.path("required")) required.add(field.asString());
    return new Operation(
        name,
        service,
        path,
        post.path("summary").asString(""),
        fields,
        required,
        post.path(FACT).asBoolean(),
        events(post));
  }

  private static List<String> events(JsonNode post) {
    return post.path("x-homeward-events").valueStream().map(JsonNode::asString).toList();
  }

  /** In words, as a person needs it to write a value. */
  private static String type(JsonNode written, JsonNode spec) {
    var schema = resolved(written, spec);
    for (var choice : List.of("oneOf", "anyOf", "allOf"))
      for (var one : schema.path(choice))
        if (!one.path("type").asString("").equals("null")) return type(one, spec);
    var words = new ArrayList<String>();
    for (var word : schema.path("enum")) if (!word.isNull()) words.add(word.asString());
    if (!words.isEmpty()) return "one of " + String.join(", ", words);
    var type = plainType(schema);
    if (type.equals("array")) return "list of " + type(schema.path("items"), spec);
    if (!type.equals("object")) return schema.path("format").asString(type);
    var parts = new ArrayList<String>();
    resolved(written, spec)
        .path("properties")
        .forEachEntry((field, below) -> parts.add(field + ": " + type(below, spec)));
    return parts.isEmpty() ? "object" : "{" + String.join("; ", parts) + "}";
  }

  private static String plainType(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray())
      for (var one : type) if (!one.asString().equals("null")) return one.asString();
    return type.asString("");
  }

  private static JsonNode resolved(JsonNode schema, JsonNode spec) {
    var reference = schema.path("$ref").asString("");
    return reference.startsWith("#") ? spec.at(reference.substring(1)) : schema;
  }
}
