package uk.homeward.practice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import uk.homeward.contracts.Term;

/**
 * One mapping of a file. Whatever is missing, malformed or, on closing, left over becomes a fault;
 * reading goes on with a stand-in, so that all faults are told at once.
 */
final class Entries implements AutoCloseable {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setMaxAliasesForCollections(1000).build();

  private final String file;
  private final Node node;
  private final Faults faults;
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Map<String, Node> left = new LinkedHashMap<>();
  private final Set<String> misread = new HashSet<>();

  private Entries(String file, Node node, Faults faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      fault("this should be a list of named entries");
      return;
    }
    for (var entry : mapping.getValue()) {
      var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (left.put(key, entry.getValueNode()) != null)
        faults.add(file, entry.getKeyNode(), key + " is there twice");
      keys.put(key, entry.getKeyNode());
    }
  }

  /** Empty, with a fault, if the text is not YAML. */
  static Optional<Entries> of(String file, String text, Faults faults) {
    try {
      var root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) faults.add(file, 1, "the file is empty");
      return root.map(node -> new Entries(file, node, faults));
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      faults.add(file, line, "not YAML: " + e.getProblem());
      return Optional.empty();
    } catch (YamlEngineException e) {
      faults.add(file, 1, "not YAML: " + e.getMessage());
      return Optional.empty();
    }
  }

  String file() {
    return file;
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  /** Those not yet read, in the file's order. */
  Set<String> names() {
    return new LinkedHashSet<>(left.keySet());
  }

  /** Says no more about what a fault was already told of. */
  void skip() {
    left.clear();
  }

  /** A fault of this mapping as a whole. */
  void fault(String says) {
    faults.add(file, node, says);
  }

  /** A fault of one entry, told at its line. */
  void fault(String key, String says) {
    faults.add(file, keys.getOrDefault(key, node), key + ": " + says);
  }

  /** Missing is a fault; an empty mapping stands in. */
  Entries under(String key) {
    var value = left.remove(key);
    if (value != null) return new Entries(file, value, faults);
    fault(key, "missing");
    return standIn();
  }

  /** A mapping, or each of a list of them. */
  List<Entries> oneOrMore(String key) {
    return left.get(key) instanceof SequenceNode ? list(key) : List.of(under(key));
  }

  /** A list of mappings; none if the key is absent. */
  List<Entries> list(String key) {
    return switch (left.remove(key)) {
      case null -> List.of();
      case SequenceNode sequence -> {
        if (sequence.getValue().isEmpty()) fault(key, "empty");
        yield sequence.getValue().stream().map(item -> new Entries(file, item, faults)).toList();
      }
      case Node other -> {
        faults.add(file, other, key + ": this should be a list");
        yield List.of();
      }
    };
  }

  String text(String key) {
    var value = optionalText(key);
    if (value != null) return value;
    if (!misread.contains(key)) fault(key, "missing");
    return "";
  }

  @Nullable String optionalText(String key) {
    if (!(left.get(key) instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      var other = left.remove(key);
      if (other != null) {
        faults.add(file, other, key + ": this should be a text");
        misread.add(key);
      }
      return null;
    }
    left.remove(key);
    return scalar.getValue();
  }

  LocalDate date(String key) {
    var text = text(key);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      fault(key, "not a date: " + text);
      return LocalDate.EPOCH;
    }
  }

  int count(String key) {
    var text = text(key);
    if (text.matches("[1-9][0-9]{0,3}")) return Integer.parseInt(text);
    if (!text.isEmpty()) fault(key, "not a number from 1 to 9999: " + text);
    return 1;
  }

  /** The same, or 0. */
  int countOrNone(String key) {
    if (left.get(key) instanceof ScalarNode scalar && scalar.getValue().equals("0")) {
      left.remove(key);
      return 0;
    }
    return count(key);
  }

  boolean yes(String key) {
    if (!has(key)) return false;
    var text = text(key);
    if (!Set.of("true", "false", "").contains(text)) fault(key, "neither true nor false: " + text);
    return text.equals("true");
  }

  String word(String key, Set<String> vocabulary) {
    var word = text(key);
    if (!word.isEmpty() && !vocabulary.contains(word)) fault(key, unknown(word, vocabulary));
    return word;
  }

  /** One word or a list of at least one, all from the vocabulary; null allows any. */
  Set<String> words(String key, @Nullable Set<String> vocabulary) {
    var words = new LinkedHashSet<String>();
    switch (left.remove(key)) {
      case null -> fault(key, "missing");
      case ScalarNode scalar -> add(words, scalar, key, vocabulary);
      case SequenceNode sequence -> {
        if (sequence.getValue().isEmpty()) fault(key, "empty");
        for (var item : sequence.getValue()) add(words, item, key, vocabulary);
      }
      case Node other -> faults.add(file, other, key + ": this should be a list of words");
    }
    return words;
  }

  private void add(Set<String> words, Node item, String key, @Nullable Set<String> vocabulary) {
    if (!(item instanceof ScalarNode scalar)) {
      faults.add(file, item, key + ": this should be a word");
      return;
    }
    var word = scalar.getValue();
    if (vocabulary != null && !vocabulary.contains(word))
      faults.add(file, item, key + ": " + unknown(word, vocabulary));
    else if (!words.add(word)) faults.add(file, item, key + ": " + word + " is there twice");
  }

  /** Whether the value is a list of mappings. */
  boolean isMappings(String key) {
    return left.get(key) instanceof SequenceNode list
        && !list.getValue().isEmpty()
        && list.getValue().stream().allMatch(MappingNode.class::isInstance);
  }

  /** Whether the value is a word or a list, and not a mapping. */
  boolean isWords(String key) {
    return !(left.get(key) instanceof MappingNode);
  }

  <E extends Enum<E> & Term> Set<E> terms(String key, Class<E> vocabulary) {
    var known = vocabularyOf(vocabulary);
    var terms = EnumSet.noneOf(vocabulary);
    for (var word : words(key, known))
      if (known.contains(word)) terms.add(Term.of(vocabulary, word));
    return terms;
  }

  <E extends Enum<E> & Term> E term(String key, Class<E> vocabulary, E standIn) {
    var known = vocabularyOf(vocabulary);
    var word = word(key, known);
    return known.contains(word) ? Term.of(vocabulary, word) : standIn;
  }

  static <E extends Enum<E> & Term> Set<String> vocabularyOf(Class<E> vocabulary) {
    return Stream.of(vocabulary.getEnumConstants())
        .map(Term::word)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String unknown(String word, Set<String> vocabulary) {
    return "no such word: " + word + DidYouMean.among(vocabulary, word);
  }

  private Entries standIn() {
    return new Entries(
        file, new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK), new Faults());
  }

  @Override
  public void close() {
    for (var key : left.keySet()) fault(key, "no such entry here");
  }
}
