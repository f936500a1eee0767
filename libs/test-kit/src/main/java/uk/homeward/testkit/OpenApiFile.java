package uk.homeward.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's OpenAPI file in {@code api-specs}: written by the build from the code, byte for byte
 * the same each time. To be called from a test of the service.
 */
public final class OpenApiFile {

  /** Set to {@code true}, the build writes the file; otherwise it fails where the file differs. */
  public static final String WRITE = "homeward.write-api";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final Set<String> ACTIONS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final Path file;
  private final JsonNode api;

  private OpenApiFile(Path file, JsonNode api) {
    this.file = file;
    this.api = api;
  }

  /** What the running service says of itself; written to the file if that is asked for. */
  public static OpenApiFile of(String service, WebApplicationContext context) {
    try {
      var answer =
          MockMvcBuilders.webAppContextSetup(context)
              .build()
              .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
              .andReturn()
              .getResponse();
      if (answer.getStatus() != 200)
        throw new IllegalStateException("No API document: " + answer.getStatus());
      var file = of(service, answer.getContentAsString(StandardCharsets.UTF_8));
      if (Boolean.getBoolean(WRITE)) Repository.write(file.file, file.text());
      return file;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("No API document", e);
    }
  }

  static OpenApiFile of(String service, String document) {
    var api = (ObjectNode) JSON.readTree(document);
    var folder = Repository.root().resolve("api-specs");
    CapturedExamples.into(api, folder.resolve("examples"), service);
    return new OpenApiFile(folder.resolve(service + ".json"), api);
  }

  /** Everything that is wrong with it; empty when all is well. */
  public List<String> faults() {
    var faults = undescribed();
    if (!Files.exists(file))
      faults.add(file.getFileName() + " is missing: use -D" + WRITE + "=true");
    else if (!Repository.read(file).equals(text()))
      faults.add(file.getFileName() + " is not what the code says: use -D" + WRITE + "=true");
    return faults;
  }

  /** Operations without a summary or a name, fields and parameters without a description. */
  List<String> undescribed() {
    var faults = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (var path : api.path("paths").properties())
      for (var operation : path.getValue().properties())
        if (ACTIONS.contains(operation.getKey())) {
          var where = operation.getKey() + " " + path.getKey();
          if (blank(operation.getValue(), "summary")) faults.add(where + " has no summary");
          var name = operation.getValue().path("operationId").asString("");
          if (name.isBlank()) faults.add(where + " has no operationId");
          else if (names.contains(name)) faults.add(where + " is a second " + name);
          names.add(name);
          for (var parameter : operation.getValue().path("parameters"))
            if (blank(parameter, "description"))
              faults.add(where + " does not describe " + parameter.path("name").asString(""));
        }
    for (var schema : api.path("components").path("schemas").properties())
      for (var field : schema.getValue().path("properties").properties())
        if (blank(field.getValue(), "description"))
          faults.add(schema.getKey() + "." + field.getKey() + " has no description");
    return faults;
  }

  private static boolean blank(JsonNode node, String field) {
    return node.path(field).asString("").isBlank();
  }

  private String text() {
    return JSON.writeValueAsString(sorted(api)).replace("\r\n", "\n") + "\n";
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var copy = JSON.createObjectNode();
      object.properties().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(e -> copy.set(e.getKey(), sorted(e.getValue())));
      return copy;
    }
    if (node.isArray()) {
      var copy = JSON.createArrayNode();
      for (var item : node) copy.add(sorted(item));
      return copy;
    }
    return node;
  }
}
