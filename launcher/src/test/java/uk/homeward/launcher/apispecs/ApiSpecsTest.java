package uk.homeward.launcher.apispecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;
import uk.homeward.practice.GateKey;

/** What a front-end developer may rely on in the files of all services together. */
class ApiSpecsTest {

  private static final List<Integer> ALWAYS = List.of(400, 401, 403, 404, 503);
  private static final List<Integer> ACTS = List.of(409, 422);
  private static final List<Integer> CHANGES = List.of(412, 428);

  private final ApiSpecs specs = new ApiSpecs();

  @Test
  void each_file_is_open_api_3_1() throws IOException {
    assertThat(ApiSpecs.files()).hasSize(4);
    for (var file : ApiSpecs.files()) {
      var options = new ParseOptions();
      options.setResolve(true);
      var read = new OpenAPIV3Parser().readContents(Files.readString(file), List.of(), options);
      assertThat(read.getMessages()).as(file.getFileName().toString()).isEmpty();
      assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
    }
  }

  @Test
  void an_operation_has_one_name_in_all_services() {
    assertThat(specs.operations()).extracting(Operation::id).doesNotHaveDuplicates();
  }

  @Test
  void an_act_that_next_steps_name_is_found_by_its_operation() {
    var operations = specs.operations().stream().filter(Operation::act).map(Operation::id).toList();
    for (var act : GateKey.values())
      if (act.operation() != null) assertThat(operations).as(act.word()).contains(act.operation());
  }

  @Test
  void a_schema_of_one_name_is_the_same_in_all_services() {
    var seen = new HashMap<String, JsonNode>();
    for (var service : specs.services().values())
      for (var schema : service.path("components").path("schemas").properties())
        assertThat(schema.getValue())
            .as(schema.getKey())
            .isEqualTo(seen.computeIfAbsent(schema.getKey(), _ -> schema.getValue()));
  }

  @Test
  void every_operation_lists_the_problems_it_may_answer_with() {
    var faults = new ArrayList<String>();
    for (var operation : specs.operations()) {
      var expected = new ArrayList<>(ALWAYS);
      if (operation.act()) expected.addAll(ACTS);
      if (operation.takes("If-Match")) expected.addAll(CHANGES);
      for (var status : List.of(400, 401, 403, 404, 409, 412, 422, 428, 503)) {
        var reference =
            operation
                .answer(status)
                .path("content")
                .path("application/problem+json")
                .path("schema")
                .path("$ref")
                .asString("");
        if (reference.endsWith("/Problem") != expected.contains(status))
          faults.add(operation.id() + " and " + status + ": " + reference);
      }
      if (operation.act() != operation.takes("Idempotency-Key"))
        faults.add(operation.id() + " and Idempotency-Key");
      if (operation.method().equals("GET") != operation.takes("after"))
        faults.add(operation.id() + " and after");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void no_field_is_of_any_type() {
    var faults = new ArrayList<String>();
    for (var service : specs.services().values())
      for (var schema : service.path("components").path("schemas").properties())
        for (var field : schema.getValue().path("properties").properties()) {
          var is = field.getValue();
          if (!is.has("type") && !is.has("$ref")
              || is.has("items") && is.path("items").isEmpty()
              || is.path("type").asString("").equals("object")
                  && !is.has("properties")
                  && !is.has("additionalProperties"))
            faults.add(schema.getKey() + "." + field.getKey() + ": " + is);
        }
    assertThat(faults).isEmpty();
  }
}
