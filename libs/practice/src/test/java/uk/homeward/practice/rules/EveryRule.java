package uk.homeward.practice.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every rule there is, as people name them; whether or not a pack has it.
 *
 * @param councils rule ids by council
 * @param timescales ids by council, and those of the law
 * @param beside ids of the law and of good order
 * @param elsewhere of those that have no entry of their own
 * @param ambiguities doubtful passages, each with how it is read
 */
public record EveryRule(
    Map<String, List<String>> councils,
    Map<String, List<String>> timescales,
    List<String> beside,
    Map<String, Reason> elsewhere,
    Map<String, Reason> ambiguities) {

  static final String LAW = "law";

  /**
   * @param in the rules or timescales in which it lives instead; empty if in none
   */
  record Reason(List<String> in, String says) {}

  static EveryRule read() {
    var all = map(read(root().resolve("libs/practice/src/test/resources/every-rule.yaml")));
    return new EveryRule(
        lists(all.get("councils")),
        lists(all.get("timescales")),
        words(all.get("beside")),
        reasons(all.get("elsewhere")),
        reasons(all.get("ambiguities")));
  }

  Set<String> ids() {
    var ids = new LinkedHashSet<String>();
    councils.values().forEach(ids::addAll);
    timescales.values().forEach(ids::addAll);
    ids.addAll(beside);
    ids.addAll(ambiguities.keySet());
    return ids;
  }

  /** The one council that has this rule; empty for the law, good order and ambiguities. */
  Optional<String> councilOf(String id) {
    return List.of(councils, timescales).stream()
        .flatMap(lists -> lists.entrySet().stream())
        .filter(list -> list.getValue().contains(id) && !list.getKey().equals(LAW))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The project's folder. */
  public static Path root() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
      if (Files.isRegularFile(at.resolve("homeward"))) return at;
    throw new IllegalStateException("not within the project");
  }

  /** The pack that ships for a council. */
  static Path pack(String council) {
    return root().resolve("libs/practice/src/main/resources/councils/" + council + ".yaml");
  }

  public static Object read(Path yaml) {
    try {
      return new Load(LoadSettings.builder().setMaxAliasesForCollections(1000).build())
          .loadFromString(Files.readString(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Object> map(Object node) {
    var map = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) node).forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }

  static Map<String, List<String>> lists(Object node) {
    var lists = new LinkedHashMap<String, List<String>>();
    map(node).forEach((key, value) -> lists.put(key, words(value)));
    return lists;
  }

  private static List<String> words(Object node) {
    return ((List<?>) node).stream().map(String::valueOf).toList();
  }

  private static Map<String, Reason> reasons(Object node) {
    var reasons = new LinkedHashMap<String, Reason>();
    map(node)
        .forEach(
            (id, value) -> {
              var entry = map(value);
              var says = entry.getOrDefault("because", entry.get("reading"));
              reasons.put(id, new Reason(words(entry.getOrDefault("in", List.of())), "" + says));
            });
    return reasons;
  }
}
