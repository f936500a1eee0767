package uk.homeward.launcher.apispecs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A sentence of its own in every field for words of every command, so that it can be looked for.
 */
public final class Planted {

  /** What every sentence has, and nothing else anywhere. */
  public static final String MARK = "Quillon of the marked words";

  private static final Pattern SENTENCE = Pattern.compile(" ?" + MARK + " \\([\\w.]+\\)\\.");

  /** The field that is there even where nothing but the sentence was. */
  private static final String ALL_THERE_IS = "words";

  private static final Set<String> ASKED_FOR = Set.of("absentReason", "evidence", "equalityNote");

  private final ApiSpecs specs;

  public Planted(ApiSpecs specs) {
    this.specs = specs;
  }

  /** The sentences of all commands. */
  public Set<String> everywhere() {
    var sentences = new TreeSet<String>();
    for (var operation : specs.operations())
      if (operation.act())
        words(operation, whole(operation))
            .forEach(field -> sentences.add(sentence(operation, field)));
    return sentences;
  }

  /** The body with a sentence more in each field for words, also where the client left it out. */
  JsonNode in(ApiSpecs.Operation operation, ObjectNode body) {
    if (!operation.act()) return body;
    var copy = body.deepCopy();
    for (var field : words(operation, copy)) {
      if (field.present() && field.value().isString())
        field.set(field.value().stringValue() + " " + sentence(operation, field));
      else if (!field.present() && !field.required() && !isAskedFor(field, body))
        field.set(sentence(operation, field));
    }
    return copy;
  }

  /** That there are words at all is what the gate asks for; of a category, for red alone. */
  private static boolean isAskedFor(BodyField field, ObjectNode body) {
    return ASKED_FOR.contains(field.path()) && body.path("category").asString("red").equals("red");
  }

  /** The name of the command in which the sentence was planted. */
  public static String commandOf(String sentence) {
    return sentence.replaceAll(".*\\((\\w+)\\..*", "$1");
  }

  /** Which sentences stand in this text. */
  static Set<String> found(String text) {
    var found = new TreeSet<String>();
    SENTENCE.matcher(text).results().forEach(sentence -> found.add(sentence.group().strip()));
    return found;
  }

  /** As it would be if nothing had been planted. */
  static JsonNode without(JsonNode node) {
    if (node.isString())
      return StringNode.valueOf(SENTENCE.matcher(node.stringValue()).replaceAll(""));
    if (node.isArray()) {
      var copy = JsonMapper.shared().createArrayNode();
      for (var item : node) copy.add(without(item));
      return copy;
    }
    if (!node.isObject()) return node;
    var copy = JsonMapper.shared().createObjectNode();
    node.forEachEntry(
        (name, value) -> {
          var clean = without(value);
          if (clean.equals(value)
              || !clean.isString()
              || !clean.stringValue().isEmpty()
              || name.equals(ALL_THERE_IS)) copy.set(name, clean);
        });
    return copy;
  }

  private List<BodyField> words(ApiSpecs.Operation operation, ObjectNode body) {
    return BodyField.of(specs.services().get(operation.service()), operation, body).stream()
        .filter(BodyField::words)
        .toList();
  }

  /** A body in which each list of objects has one entry, so that no field is out of sight. */
  private ObjectNode whole(ApiSpecs.Operation operation) {
    return operation.example().toFile().exists()
        ? (ObjectNode) ApiSpecs.json(operation.example()).path("request").deepCopy()
        : JsonMapper.shared().createObjectNode();
  }

  static String sentence(ApiSpecs.Operation operation, BodyField field) {
    return "%s (%s.%s).".formatted(MARK, operation.id(), field.named());
  }
}
