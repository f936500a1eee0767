package uk.homeward.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Term;

/** Reads what a pack's entries say of facts: conditions, triggers, points in a case's history. */
final class Conditions {

  private Conditions() {}

  static List<Condition> conditions(Entries entry, String key) {
    if (!entry.has(key)) return List.of();
    var conditions = new ArrayList<Condition>();
    try (var all = entry.under(key)) {
      for (var fact : all.names()) {
        if (all.isMappings(fact)) {
          for (var one : all.list(fact))
            try (one) {
              conditions.add(condition(fact, one, null));
            }
        } else if (all.isWords(fact)) {
          conditions.add(new Condition.Is(fact, all.words(fact, vocabulary(fact, all, fact))));
        } else {
          try (var one = all.under(fact)) {
            conditions.add(condition(fact, one, null));
          }
        }
      }
    }
    return List.copyOf(conditions);
  }

  static Condition condition(String fact, Entries entry, @Nullable String named) {
    if (entry.has("aged-from") || entry.has("aged-below")) {
      var from = entry.has("aged-from") ? entry.count("aged-from") : 0;
      var below = entry.has("aged-below") ? entry.count("aged-below") : Integer.MAX_VALUE;
      if (!fact.equals(Fact.CHILD_BORN.word())) entry.fault("an age is asked of " + fact);
      if (from >= below) entry.fault("nobody is of that age");
      return new Condition.Aged(from, below);
    }
    if (entry.has("passed")) {
      if (!entry.yes("passed")) entry.fault("passed", "only true can be asked");
      if (vocabulary(fact, entry, "passed") != null) entry.fault("passed", fact + " is no date");
      return new Condition.Passed(fact);
    }
    var kinds = Stream.of("is", "not", "once", "never").filter(entry::has).toList();
    if (kinds.size() != 1) {
      entry.fault("say one of is, not, once, never for " + fact);
      return new Condition.Is(fact, Set.of());
    }
    var kind = kinds.getFirst();
    var values = values(kind, fact, entry, named == null ? kind : named);
    if (entry.has("days-before")) return daysBefore(kind, fact, values, entry);
    var since = entry.has("since") ? since(entry) : null;
    if (since != null && (kind.equals("is") || kind.equals("not")))
      entry.fault("since", "goes with once and never only");
    return switch (kind) {
      case "is" -> new Condition.Is(fact, values);
      case "not" -> new Condition.Not(fact, values);
      case "once" -> new Condition.Once(fact, values, since);
      default -> new Condition.Never(fact, values, since);
    };
  }

  private static Condition daysBefore(String kind, String fact, Set<String> values, Entries entry) {
    if (!kind.equals("once") || entry.has("since"))
      entry.fault("days-before", "goes with once only, and not with since");
    try (var days = entry.under("days-before")) {
      var atLeast = days.has("at-least") ? days.count("at-least") : 0;
      var atMost = days.count("at-most");
      if (atMost < atLeast) days.fault("at-most", "fewer than at-least");
      return new Condition.DaysBefore(fact, values, atLeast, atMost);
    }
  }

  /** The values listed; none, which stands for all, for the word {@code any}. */
  private static Set<String> values(String kind, String fact, Entries entry, String at) {
    var vocabulary = vocabulary(fact, entry, at);
    if (vocabulary != null) return entry.words(kind, vocabulary);
    if (kind.equals("is") || kind.equals("not")) entry.fault(kind, "ask once or never of " + fact);
    entry.words(kind, Set.of("any"));
    return Set.of();
  }

  /** A fact's name, or one with the values that count. */
  static Since since(Entries entry) {
    if (entry.isWords("since")) {
      var fact = entry.text("since");
      vocabulary(fact, entry, "since");
      return new Since(fact, Set.of());
    }
    var values = triggers(entry, "since").values();
    if (values.size() != 1) entry.fault("since", "name one fact");
    return values.entrySet().stream()
        .findFirst()
        .map(one -> new Since(one.getKey(), one.getValue()))
        .orElse(new Since(Fact.CASE.word(), Set.of()));
  }

  static Triggers triggers(Entries entry, String key) {
    var triggers = triggersIfAny(entry, key);
    if (triggers.values().isEmpty()) entry.fault(key, "empty");
    return triggers;
  }

  static Triggers triggersIfAny(Entries entry, String key) {
    var values = new LinkedHashMap<String, Set<String>>();
    try (var all = entry.under(key)) {
      for (var fact : all.names()) values.put(fact, all.words(fact, vocabulary(fact, all, fact)));
    }
    return new Triggers(Map.copyOf(values));
  }

  static Triggers optionalTriggers(Entries entry, String key) {
    return entry.has(key) ? triggers(entry, key) : Triggers.NONE;
  }

  /** The words that the fact can take; null where any will do, or after a fault. */
  static @Nullable Set<String> vocabulary(String fact, Entries entry, String at) {
    if (fact.isEmpty()) return null;
    try {
      var known = Fact.named(fact);
      if (Set.of(Fact.EARLIEST, Fact.DEADLINE).contains(known))
        Term.of(TimescaleKey.class, fact.substring(fact.indexOf('/') + 1));
      if (known == Fact.MEETING_PLANNED) Fact.MEETING.name(fact.substring(fact.indexOf('/') + 1));
      return known.vocabulary().isEmpty() ? null : known.vocabulary();
    } catch (IllegalArgumentException e) {
      entry.fault(at, "no such fact: " + fact + " (" + e.getMessage() + ")");
      return null;
    }
  }
}
