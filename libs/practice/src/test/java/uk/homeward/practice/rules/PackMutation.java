package uk.homeward.practice.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/**
 * A pack that lacks one thing: a requirement asked of nobody, a role that may no longer act, or a
 * timescale that never runs.
 *
 * @param id the entry, in words that stay the same while the entry does
 * @param text the whole pack without it
 */
record PackMutation(String council, Kind kind, String id, Supplier<String> text) {

  enum Kind {
    REQUIREMENT("a requirement"),
    APPROVER("a role"),
    TIMESCALE("a timescale");

    private final String says;

    Kind(String says) {
      this.says = says;
    }

    String says() {
      return says;
    }
  }

  /** No child is so old. */
  private static final Map<String, Object> NOBODY =
      Map.of("child-born", Map.of("aged-from", 9998, "aged-below", 9999));

  private static final String ON_BEHALF = "on-behalf";

  private static final Set<String> NEEDS =
      Set.of(
          "fact",
          "any-of",
          "meeting",
          "reached",
          "document",
          "person",
          "takes-part",
          "not-by-who",
          "role",
          ON_BEHALF);

  /** Each thing that the pack can lack, in the file's order. */
  static List<PackMutation> of(String council) {
    var pack = EveryRule.read(EveryRule.pack(council));
    var all = new ArrayList<PackMutation>();
    var paths = new LinkedHashMap<String, Integer>();
    for (var act : entries(pack, "acts")) {
      var entry = at(pack, act);
      var requires = (List<?>) entry.getOrDefault("requires", List.of());
      for (var i = 0; i < requires.size(); i++) {
        var place = i;
        var id = act.get(1) + version(act) + " asks " + named(EveryRule.map(requires.get(i)));
        var nth = paths.merge(id, 1, Integer::sum);
        all.add(
            without(
                council,
                Kind.REQUIREMENT,
                nth == 1 ? id : id + " #" + nth,
                pack,
                copy -> lost(((List<?>) at(copy, act).get("requires")).get(place))));
      }
      for (var role : words(entry.get("by")))
        all.add(
            without(
                council,
                Kind.APPROVER,
                act.get(1) + version(act) + " by " + role,
                pack,
                copy -> put(at(copy, act), "by", others(words(entry.get("by")), role))));
    }
    for (var timescale : entries(pack, "timescales"))
      all.add(
          without(
              council,
              Kind.TIMESCALE,
              timescale.get(1) + version(timescale),
              pack,
              copy ->
                  ((List<?>) at(copy, timescale).get("clocks"))
                      .forEach(clock -> changed(clock, "while"))));
    return List.copyOf(all);
  }

  /** The pack with everything, written as those are that lack something. */
  static String whole(String council) {
    return dumped(copy(EveryRule.read(EveryRule.pack(council))));
  }

  @Override
  public String toString() {
    return council + ": " + id;
  }

  private static PackMutation without(
      String council, Kind kind, String id, Object pack, Consumer<Object> loss) {
    return new PackMutation(
        council,
        kind,
        id,
        () -> {
          var copy = copy(pack);
          loss.accept(copy);
          return dumped(copy);
        });
  }

  private static String dumped(Object pack) {
    return new Dump(DumpSettings.builder().build()).dumpToString(pack);
  }

  /**
   * Where each applicable entry of a section stands: section, name, and its place among versions.
   */
  private static List<List<Object>> entries(Object pack, String section) {
    var found = new ArrayList<List<Object>>();
    EveryRule.map(EveryRule.map(pack).get(section))
        .forEach(
            (name, entry) -> {
              if (entry instanceof List<?> versions)
                for (var i = 0; i < versions.size(); i++) found.add(List.of(section, name, i));
              else found.add(List.of(section, name));
            });
    return found.stream().filter(path -> !at(pack, path).containsKey("not-applicable")).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Object pack, List<Object> path) {
    var node = pack;
    for (var step : path)
      node = step instanceof Integer i ? ((List<?>) node).get(i) : ((Map<?, ?>) node).get(step);
    return (Map<String, Object>) node;
  }

  private static String version(List<Object> path) {
    return path.size() > 2 ? " (version " + ((Integer) path.get(2) + 1) + ")" : "";
  }

  private static String named(Map<String, Object> requirement) {
    var need = NEEDS.stream().filter(requirement::containsKey).findFirst().orElseThrow();
    var of = requirement.get(need);
    var what = of instanceof Map<?, ?> map ? map.keySet().iterator().next() : of;
    return requirement.get("rule") + (need.equals("fact") ? " " : " " + need + " ") + what;
  }

  /** The last role has to give way to one that takes no part. */
  private static List<String> others(List<String> roles, String role) {
    var others = roles.stream().filter(other -> !other.equals(role)).toList();
    return others.isEmpty()
        ? List.of(role.equals("auditor") ? "administrator" : "auditor")
        : others;
  }

  private static List<String> words(Object node) {
    return node instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : Stream.of(node).map(String::valueOf).toList();
  }

  /** Asked of nobody rather than gone, since some rule might then have no entry at all. */
  private static void lost(Object requirement) {
    if (EveryRule.map(requirement).containsKey(ON_BEHALF))
      put(requirement, ON_BEHALF, List.of("auditor"));
    else changed(requirement, "when");
  }

  private static void changed(Object entry, String conditions) {
    var all = new LinkedHashMap<String, Object>(NOBODY);
    var before = EveryRule.map(entry).get(conditions);
    if (before != null) EveryRule.map(before).forEach(all::putIfAbsent);
    put(entry, conditions, all);
  }

  @SuppressWarnings("unchecked")
  private static void put(Object entry, String key, Object value) {
    ((Map<String, Object>) entry).put(key, value);
  }

  private static Object copy(Object node) {
    return switch (node) {
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> copy.put(key, copy(value)));
        yield copy;
      }
      case List<?> list -> new ArrayList<>(list.stream().map(PackMutation::copy).toList());
      default -> node;
    };
  }
}
