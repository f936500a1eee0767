package uk.homeward.practice.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.homeward.practice.Gate;
import uk.homeward.practice.NotificationRule;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Requirement;
import uk.homeward.practice.Rule;
import uk.homeward.practice.Timescale;
import uk.homeward.practice.TimescaleKey;

/** Where each rule of one council's pack lives. */
final class Places {

  /** What an entry is to the rule that it names. */
  enum Kind {
    DECIDES("act"),
    ASKED("condition of"),
    TIMESCALE("timescale"),
    TELLS("tells"),
    ESCALATES("escalates"),
    UPDATE("record update"),
    OPENS("opens");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Hard, soft, fact, and what is only shown or told. */
  private enum Force {
    H,
    S,
    F
  }

  private static final class Place {
    final Map<Kind, Set<String>> entries = new EnumMap<>(Kind.class);
    final Set<Force> force = new TreeSet<>();
    final Set<TimescaleKey> measures = new LinkedHashSet<>();
    boolean inferred;
  }

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<TimescaleKey> waitedFor;

  Places(Practice practice) {
    waitedFor =
        practice.gates().values().stream()
            .flatMap(Collection::stream)
            .flatMap(gate -> gate.requires().stream())
            .map(Requirement::need)
            .filter(Requirement.Reached.class::isInstance)
            .map(need -> ((Requirement.Reached) need).timescale())
            .collect(Collectors.toSet());
    practice.gates().values().forEach(versions -> versions.forEach(this::gate));
    practice.timescales().values().forEach(versions -> versions.forEach(this::timescale));
    practice.cinPlanOpens().forEach(o -> add(o.rule(), Kind.OPENS, "child in need plan"));
    practice.notifications().forEach(this::notification);
    practice.recordUpdates().forEach(u -> add(u.rule(), Kind.UPDATE, code(u.kind())));
  }

  boolean has(String id) {
    return places.containsKey(id);
  }

  Set<String> ids() {
    return places.keySet();
  }

  /** The timescales that measure it. */
  Set<TimescaleKey> measures(String id) {
    return has(id) ? places.get(id).measures : Set.of();
  }

  String where(String id) {
    return places.get(id).entries.entrySet().stream()
        .map(e -> e.getKey().word + " " + String.join(", ", e.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** Only how many of each kind. */
  String count(String id) {
    return places.get(id).entries.entrySet().stream()
        .map(e -> e.getKey().word + " " + e.getValue().size())
        .collect(Collectors.joining(", "));
  }

  String force(String id) {
    var place = places.get(id);
    return place.force.stream().map(Enum::name).collect(Collectors.joining(", "))
        + (place.inferred ? (place.force.isEmpty() ? "inferred" : ", inferred") : "");
  }

  private void gate(Gate gate) {
    var act = code(gate.key().word());
    add(gate.rule(), Kind.DECIDES, act).force.add(gate.key().reports() ? Force.F : Force.H);
    for (var requirement : gate.requires())
      add(requirement.rule(), Kind.ASKED, act)
          .force
          .add(requirement.soft() || gate.key().reports() ? Force.S : Force.H);
  }

  private void timescale(Timescale timescale) {
    var key = timescale.key();
    var named = place(timescale.id());
    var ruled = add(timescale.rule(), Kind.TIMESCALE, code(key.word()));
    for (var place : named == ruled ? Set.of(named) : Set.of(named, ruled)) {
      place
          .entries
          .computeIfAbsent(Kind.TIMESCALE, _ -> new LinkedHashSet<>())
          .add(code(key.word()));
      place.measures.add(key);
      if (timescale.kind() != Timescale.Kind.DISPLAY)
        place.force.add(
            waitedFor.contains(key) && timescale.kind() == Timescale.Kind.MINIMUM
                ? Force.H
                : Force.S);
    }
    named.inferred |= inferred(timescale.rule());
  }

  private void notification(NotificationRule rule) {
    add(rule.rule(), rule.level() > 0 ? Kind.ESCALATES : Kind.TELLS, code(rule.template()));
  }

  private Place add(Rule rule, Kind kind, String entry) {
    var place = place(rule.id());
    place.entries.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(entry);
    place.inferred |= inferred(rule);
    return place;
  }

  private Place place(String id) {
    return places.computeIfAbsent(id, _ -> new Place());
  }

  private static boolean inferred(Rule rule) {
    return rule.versions().getLast().inferred();
  }

  private static String code(String word) {
    return "`" + word + "`";
  }
}
