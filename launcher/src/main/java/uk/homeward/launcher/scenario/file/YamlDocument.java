package uk.homeward.launcher.scenario.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One YAML file as a JSON tree that remembers where each of its values stands. */
public final class YamlDocument {

  private record Position(int line, int column) {}

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String file;
  private final Map<String, Position> positions = new HashMap<>();
  private final JsonNode root;

  private YamlDocument(String file, Node node) throws FaultyScenario {
    this.file = file;
    this.root = read(node, "");
  }

  static YamlDocument parse(String file, String text) throws FaultyScenario {
    var settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
    Optional<Node> node;
    try {
      node = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark();
      throw new FaultyScenario(
          List.of(
              new Fault(
                  file,
                  mark.map(m -> m.getLine() + 1).orElse(1),
                  mark.map(m -> m.getColumn() + 1).orElse(1),
                  "",
                  "not YAML: " + e.getProblem())));
    } catch (YamlEngineException e) {
      throw new FaultyScenario(List.of(new Fault(file, 1, 1, "", "not YAML: " + e.getMessage())));
    }
    if (node.isEmpty())
      throw new FaultyScenario(List.of(new Fault(file, 1, 1, "", "the file is empty")));
    return new YamlDocument(file, node.get());
  }

  JsonNode root() {
    return root;
  }

  int line(String pointer) {
    return position(pointer).line;
  }

  Fault fault(String pointer, String says) {
    var position = position(pointer);
    return new Fault(file, position.line, position.column, field(pointer), says);
  }

  /** Where a value stands, or the nearest thing around it that the file has. */
  private Position position(String pointer) {
    var at = pointer;
    while (true) {
      var found = positions.get(at);
      if (found != null) return found;
      if (at.isEmpty()) return new Position(1, 1);
      at = at.substring(0, at.lastIndexOf('/'));
    }
  }

  private static String field(String pointer) {
    var path = new StringBuilder();
    for (var part : pointer.split("/", -1)) {
      if (part.isEmpty()) continue;
      if (part.chars().allMatch(Character::isDigit)) path.append('[').append(part).append(']');
      else {
        if (!path.isEmpty()) path.append('.');
        path.append(part.replace("~1", "/").replace("~0", "~"));
      }
    }
    return path.toString();
  }

  static String below(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode read(Node node, String pointer) throws FaultyScenario {
    positions.putIfAbsent(pointer, position(node.getStartMark().orElse(null)));
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> {
        var list = JSON.arrayNode();
        var index = 0;
        for (var item : sequence.getValue()) list.add(read(item, pointer + "/" + index++));
        yield list;
      }
      case MappingNode mapping -> {
        var map = JSON.objectNode();
        for (var entry : mapping.getValue()) {
          var mark = position(entry.getKeyNode().getStartMark().orElse(null));
          if (!(entry.getKeyNode() instanceof ScalarNode key))
            throw fault(mark, pointer, "a key must be a word");
          var below = below(pointer, key.getValue());
          if (map.has(key.getValue())) throw fault(mark, below, "is there twice");
          positions.put(below, mark);
          map.set(key.getValue(), read(entry.getValueNode(), below));
        }
        yield map;
      }
      default ->
          throw fault(
              position(node.getStartMark().orElse(null)), pointer, "aliases are not understood");
    };
  }

  private FaultyScenario fault(Position at, String pointer, String says) {
    return new FaultyScenario(List.of(new Fault(file, at.line, at.column, field(pointer), says)));
  }

  private static Position position(@Nullable Mark mark) {
    return mark == null
        ? new Position(1, 1)
        : new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    if (scalar.getTag().equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(text));
    if (scalar.getTag().equals(Tag.NULL)) return JSON.nullNode();
    if (scalar.getTag().equals(Tag.INT)) return JSON.numberNode(Long.parseLong(text));
    if (scalar.getTag().equals(Tag.FLOAT)) return JSON.numberNode(new BigDecimal(text));
    return JSON.stringNode(text);
  }
}
