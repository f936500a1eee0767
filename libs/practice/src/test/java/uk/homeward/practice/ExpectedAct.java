package uk.homeward.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import uk.homeward.contracts.Term;

/**
 * What the law's file and a council's in {@code acts/} say of an act in one situation.
 *
 * @param by who may, in this situation; empty where nothing is said of it
 * @param given what the case has learned before, in order
 * @param partly whether other things are lacking as well
 * @param needs without any one of these the act lacks it
 * @param stoppedBy with any one of these it is withheld
 */
record ExpectedAct(
    GateKey key,
    Set<Role> by,
    List<Learned> given,
    boolean partly,
    List<Need> needs,
    List<Need> stoppedBy) {

  enum Kind {
    KNOWN,
    DOCUMENT,
    PERSON,
    SOMEONE_ELSE
  }

  record Learned(String fact, String value) {}

  /**
   * One thing that a rule asks of an act.
   *
   * @param soft whether its lack refuses nothing and is put on record
   */
  record Need(String rule, Kind kind, String fact, String value, boolean soft) {

    /** As the council's practice names the lack of it. */
    String lack(GateKey act) {
      return soft || act.reports() ? rule : rule + " " + fact;
    }
  }

  static ExpectedAct by(GateKey key, Set<Role> by) {
    return new ExpectedAct(key, by, List.of(), false, List.of(), List.of());
  }

  /** Whether it says who may do this act. */
  boolean says(GateKey act) {
    return act == key && !by.isEmpty();
  }

  /** As it is if the case never learns of this, whichever rules ask for it. */
  ExpectedAct without(Need lost) {
    var left =
        needs.stream()
            .filter(need -> need.kind == Kind.SOMEONE_ELSE || !need.fact.equals(lost.fact))
            .toList();
    return new ExpectedAct(key, by, given, partly, left, stoppedBy);
  }

  /** What a council asks comes before what the law asks of the same act. */
  static List<ExpectedAct> of(String council) {
    var acts = read(council);
    read("law")
        .forEach(
            (key, byLaw) -> {
              var own = acts.computeIfAbsent(key, _ -> new ArrayList<>(List.of(by(key, Set.of()))));
              if (own.isEmpty()) return;
              own.set(0, own.getFirst().and(byLaw.getFirst()));
              own.addAll(byLaw.subList(1, byLaw.size()));
            });
    return acts.values().stream().flatMap(Collection::stream).toList();
  }

  private ExpectedAct and(ExpectedAct other) {
    return new ExpectedAct(
        key,
        by.isEmpty() ? other.by : by,
        joined(given, other.given),
        partly || other.partly,
        joined(needs, other.needs),
        joined(stoppedBy, other.stoppedBy));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** In each list by situation; an empty one where the council does not take the step. */
  private static Map<GateKey, List<ExpectedAct>> read(String file) {
    var acts = new LinkedHashMap<GateKey, List<ExpectedAct>>();
    var yaml =
        new Load(LoadSettings.builder().build())
            .loadFromString(Shipped.text("/acts/" + file + ".yaml"));
    ((Map<?, ?>) yaml)
        .forEach(
            (word, situations) -> {
              var key = Term.of(GateKey.class, String.valueOf(word));
              var all = new ArrayList<ExpectedAct>();
              for (var one : list(situations)) all.add(of(key, (Map<?, ?>) one));
              acts.put(key, all);
            });
    return acts;
  }

  private static ExpectedAct of(GateKey key, Map<?, ?> entry) {
    return new ExpectedAct(
        key,
        list(entry.get("by")).stream()
            .map(role -> Term.of(Role.class, String.valueOf(role)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
        given(entry.get("given")),
        Boolean.TRUE.equals(entry.get("partly")),
        joined(needs(entry.get("needs"), false), needs(entry.get("expects"), true)),
        needs(entry.get("stopped-by"), false));
  }

  private static List<Learned> given(Object node) {
    var given = new ArrayList<Learned>();
    if (node instanceof Map<?, ?> facts)
      facts.forEach(
          (fact, values) -> {
            for (var value : values instanceof List<?> several ? several : List.of(values))
              given.add(new Learned("" + fact, "" + value));
          });
    return given;
  }

  private static List<Need> needs(Object node, boolean soft) {
    return list(node).stream().map(entry -> need((Map<?, ?>) entry, soft)).toList();
  }

  private static Need need(Map<?, ?> entry, boolean soft) {
    var rule = entry.entrySet().iterator().next();
    var fact = ((Map<?, ?>) rule.getValue()).entrySet().iterator().next();
    var name = String.valueOf(fact.getKey());
    var value = String.valueOf(fact.getValue());
    var id = String.valueOf(rule.getKey());
    return switch (name) {
      case "document" -> new Need(id, Kind.DOCUMENT, "document/" + value, value, soft);
      case "person" -> new Need(id, Kind.PERSON, "person/" + value, value, soft);
      case "someone-else" -> new Need(id, Kind.SOMEONE_ELSE, value, "", soft);
      default -> new Need(id, Kind.KNOWN, name, value, soft);
    };
  }

  private static List<?> list(Object node) {
    return node instanceof List<?> list ? list : List.of();
  }
}
