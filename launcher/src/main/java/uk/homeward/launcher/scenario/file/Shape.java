package uk.homeward.launcher.scenario.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.homeward.practice.DidYouMean;

/** The form that the schema gives a scenario, told in plain words where a file departs from it. */
final class Shape {

  private static final Schema SCHEMA = schema();

  private Shape() {}

  static void check(Findings findings) {
    for (var error : SCHEMA.validate(findings.yaml().root())) {
      var pointer = error.getInstanceLocation().toString();
      if (pointer.equals("/") || pointer.equals("$")) pointer = "";
      var property = error.getProperty() == null ? "" : error.getProperty();
      switch (error.getKeyword()) {
        case "additionalProperties" ->
            findings.fault(
                YamlDocument.below(pointer, property),
                "is not known here" + DidYouMean.among(known(error), property));
        case "required" -> findings.fault(pointer, property + " is missing");
        case "dependentRequired" ->
            findings.fault(pointer, plain(error) + " (" + error.getArguments()[0] + ")");
        case "not" -> findings.fault(pointer, "accepted and refused cannot both be expected");
        default -> findings.fault(pointer, plain(error));
      }
    }
  }

  /** The fields that the schema knows beside the unknown one. */
  private static Set<String> known(Error error) {
    var at = error.getSchemaLocation().getFragment().toString();
    var around = at.substring(0, at.lastIndexOf('/'));
    return SCHEMA
        .getSchemaNode()
        .at(around.startsWith("/") ? around : "/" + around)
        .path("properties")
        .properties()
        .stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String plain(Error error) {
    var message = error.getMessage();
    var start = message.indexOf(": ");
    return message.startsWith("$") || message.startsWith("/")
        ? message.substring(start + 2)
        : message;
  }

  private static Schema schema() {
    try (var in = Shape.class.getResourceAsStream("/scenarios/scenario.schema.json")) {
      if (in == null) throw new IllegalStateException("scenario.schema.json is not in this build");
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
