package uk.homeward.launcher.apispecs;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.Installation;

/** Every operation of every service, as the files in {@code api-specs} describe them. */
public final class ApiSpecs {

  static final Path FOLDER = Installation.root().resolve("api-specs");

  /**
   * One operation.
   *
   * @param method in capitals
   * @param path its template, below the root of where the front door has it
   * @param is what the file says of it
   */
  public record Operation(
      String service, String method, String path, String id, JsonNode is, Pattern address) {

    public boolean act() {
      return is.has("x-homeward-fact");
    }

    JsonNode answer(int status) {
      return is.path("responses").path(String.valueOf(status));
    }

    public boolean takes(String header) {
      return is.path("parameters")
          .valueStream()
          .anyMatch(parameter -> parameter.path("name").asString("").equals(header));
    }

    /** Where its examples are kept. */
    public Path example() {
      return FOLDER.resolve("examples").resolve(service).resolve(id + ".json");
    }
  }

  private final TreeMap<String, JsonNode> services = new TreeMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> read = new HashMap<>();

  public ApiSpecs() {
    for (var file : files()) {
      var service = file.getFileName().toString().replace(".json", "");
      var spec = json(file);
      services.put(service, spec);
      for (var path : spec.path("paths").properties())
        for (var method : path.getValue().properties()) add(service, path.getKey(), method);
    }
  }

  private void add(String service, String path, java.util.Map.Entry<String, JsonNode> method) {
    operations.add(
        new Operation(
            service,
            method.getKey().toUpperCase(java.util.Locale.ROOT),
            path,
            method.getValue().path("operationId").asString(""),
            method.getValue(),
            Pattern.compile(
                "/(?:api|ops/" + service + ")" + path.replaceAll("\\{[^}]+}", "[^/]+"))));
  }

  static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    return operations;
  }

  TreeMap<String, JsonNode> services() {
    return services;
  }

  /** What answers at this address; of two templates the one with fewer variables. */
  Optional<Operation> at(String method, String path) {
    return operations.stream()
        .filter(o -> o.method().equals(method) && o.address().matcher(path).matches())
        .min(
            java.util.Comparator.comparingLong(
                o -> o.path().chars().filter(c -> c == '{').count()));
  }

  /** What is wrong with this answer as the operation describes it; empty when all is well. */
  public List<String> faults(Operation operation, int status, JsonNode body) {
    var described = operation.answer(status);
    if (described.isMissingNode()) return List.of(operation.id() + " does not list " + status);
    return faults(operation, described.path("content"), body, "answer " + status);
  }

  /** What is wrong with this body of a request. */
  public List<String> faults(Operation operation, JsonNode request) {
    return faults(
        operation, operation.is().path("requestBody").path("content"), request, "request");
  }

  private List<String> faults(Operation operation, JsonNode content, JsonNode body, String what) {
    if (content.isEmpty()) return List.of();
    return read
        .computeIfAbsent(operation.id() + " " + what, _ -> schema(operation, content))
        .validate(body.toString(), InputFormat.JSON)
        .stream()
        .map(error -> operation.id() + " " + what + error.getInstanceLocation() + ": " + error)
        .toList();
  }

  private Schema schema(Operation operation, JsonNode content) {
    var schema = JsonMapper.shared().createObjectNode();
    schema.putArray("allOf").add(content.iterator().next().path("schema"));
    var all = services.get(operation.service()).path("components").path("schemas");
    addNeeded(schema, all, schema.putObject("components").putObject("schemas"));
    return schemas.getSchema(schema.toString());
  }

  /** A schema with all that a service has, once for each answer, would fill the memory. */
  private static void addNeeded(JsonNode by, JsonNode all, ObjectNode needed) {
    for (var reference : by.findValues("$ref")) {
      var name = reference.asString("").replaceFirst(".*/", "");
      if (needed.has(name)) continue;
      needed.set(name, all.path(name));
      addNeeded(all.path(name), all, needed);
    }
  }
}
