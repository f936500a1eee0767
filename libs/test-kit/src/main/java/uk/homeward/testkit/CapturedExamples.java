package uk.homeward.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code api-specs/examples} holds, put into a service's OpenAPI document: each operation's
 * own request, answer and refusals, and for the other problems those that look alike everywhere.
 */
final class CapturedExamples {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final Path own;
  private final Map<String, JsonNode> shared = new TreeMap<>();

  private CapturedExamples(Path folder, String service) {
    own = folder.resolve(service);
    for (var file : Repository.files(folder.resolve("problems"), ".json"))
      shared.put(file.getFileName().toString().replace(".json", ""), read(file));
  }

  /**
   * @param folder {@code api-specs/examples}
   */
  static void into(ObjectNode api, Path folder, String service) {
    var examples = new CapturedExamples(folder, service);
    for (var path : api.path("paths"))
      for (var operation : path) if (operation instanceof ObjectNode o) examples.into(o);
    if (!examples.shared.isEmpty()) examples.keepShared(api);
  }

  private void into(ObjectNode operation) {
    var file = own.resolve(operation.path("operationId").asString("") + ".json");
    var example = Files.exists(file) ? read(file) : JsonMapper.shared().createObjectNode();
    if (example.has("request"))
      put(operation.path("requestBody").path("content").path(JSON), example.path("request"));
    if (example.has("events")) operation.set("x-homeward-events", example.path("events"));
    var answer = operation.path("responses").path(example.path("status").asString(""));
    if (example.has("answer")) put(answer.path("content").path(JSON), example.path("answer"));
    operation
        .path("responses")
        .forEachEntry(
            (status, response) ->
                problems(
                    status,
                    response.path("content").path(PROBLEM),
                    example.path("problems").path(status)));
  }

  private static void put(JsonNode content, JsonNode example) {
    if (content instanceof ObjectNode there) there.set("example", example);
  }

  private void problems(String status, JsonNode content, JsonNode captured) {
    if (!(content instanceof ObjectNode there)) return;
    if (!captured.isMissingNode()) {
      there.set("example", captured);
      return;
    }
    var references = JsonMapper.shared().createObjectNode();
    shared.forEach(
        (code, problem) -> {
          if (problem.path("status").asString("").equals(status))
            references.putObject(code).put("$ref", "#/components/examples/" + code);
        });
    if (!references.isEmpty()) there.set("examples", references);
  }

  private void keepShared(ObjectNode api) {
    var examples = api.withObject("/components").putObject("examples");
    shared.forEach(
        (code, problem) ->
            examples
                .putObject(code)
                .put("summary", problem.path("title").asString(code))
                .set("value", problem));
  }

  private static JsonNode read(Path file) {
    return JsonMapper.shared().readTree(Repository.read(file));
  }
}
