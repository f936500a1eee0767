package uk.homeward.launcher.apispecs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One place of a request's body where a single value stands, or might.
 *
 * @param path as faults name it: fields within fields by dots, places in a list in brackets
 * @param schema what the API's file says of it
 * @param inMap whether its name is a key that the client chose
 * @param value missing if it stands in the file and not in the body
 */
record BodyField(
    String path,
    JsonNode schema,
    boolean required,
    boolean inMap,
    JsonNode value,
    Consumer<JsonNode> set) {

  private static final int WORDS = 20_000;

  boolean present() {
    return !value.isMissingNode();
  }

  /** Whether it holds words about a family. */
  boolean words() {
    return schema.path("maxLength").asInt(0) == WORDS;
  }

  boolean ofType(String type) {
    return schema.path("type").asString("").equals(type);
  }

  /** A date of the calendar, or when something happened. */
  boolean date() {
    return value.asString("").matches("\\d{4}-\\d\\d-\\d\\d(T.*)?");
  }

  void set(String text) {
    set.accept(StringNode.valueOf(text));
  }

  /** The field that a fault about it names, whichever entry of a list or map it is. */
  String named() {
    var name = inMap ? path.substring(0, path.lastIndexOf('.')) : path;
    return name.replaceAll("\\[\\d+]", "");
  }

  /** Every one that the body of this operation has or may have. */
  static List<BodyField> of(JsonNode spec, ApiSpecs.Operation operation, ObjectNode body) {
    var schema =
        operation.is().path("requestBody").path("content").path("application/json").path("schema");
    var found = new ArrayList<BodyField>();
    within(spec, resolved(spec, schema), body, "", found);
    return found;
  }

  private static void within(
      JsonNode spec, JsonNode schema, ObjectNode body, String path, List<BodyField> found) {
    var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    for (var property : schema.path("properties").properties()) {
      var name = property.getKey();
      add(
          spec,
          resolved(spec, property.getValue()),
          new Place(path + name, required.contains(name), false),
          body.path(name),
          value -> body.set(name, value),
          found);
    }
    var entries = schema.path("additionalProperties");
    if (entries.isObject())
      for (var name : List.copyOf(body.propertyNames()))
        if (!schema.path("properties").has(name))
          add(
              spec,
              resolved(spec, entries),
              new Place(path + name, true, true),
              body.path(name),
              value -> body.set(name, value),
              found);
  }

  private record Place(String path, boolean required, boolean inMap) {}

  private static void add(
      JsonNode spec,
      JsonNode schema,
      Place place,
      JsonNode value,
      Consumer<JsonNode> set,
      List<BodyField> found) {
    if (value instanceof ObjectNode object) within(spec, schema, object, place.path + ".", found);
    else if (value instanceof ArrayNode list)
      for (var i = 0; i < list.size(); i++) {
        var at = i;
        add(
            spec,
            resolved(spec, schema.path("items")),
            new Place(place.path + "[" + i + "]", true, place.inMap),
            list.get(i),
            one -> list.set(at, one),
            found);
      }
    else if (!value.isMissingNode() || schema.path("type").isString())
      found.add(
          new BodyField(
              place.path,
              schema,
              place.required,
              place.inMap,
              value.isMissingNode() ? MissingNode.getInstance() : value,
              set));
  }

  private static JsonNode resolved(JsonNode spec, JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    return reference.startsWith("#") ? spec.at(reference.substring(1)) : schema;
  }
}
