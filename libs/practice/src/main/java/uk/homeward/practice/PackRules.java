package uk.homeward.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.homeward.contracts.RuleRef;

/** Reads a pack's rules, and gives each entry the one that it names. */
final class PackRules {

  private static final Rule UNKNOWN =
      new Rule(List.of(new RuleRef("", LocalDate.EPOCH, "", false)));

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Entries section;

  PackRules(Entries pack) {
    section = pack.under("rules");
    try (section) {
      for (var id : section.names()) {
        var versions = new ArrayList<RuleRef>();
        for (var entry : section.oneOrMore(id)) {
          try (entry) {
            var version =
                new RuleRef(id, entry.date("from"), entry.text("source"), entry.yes("inferred"));
            if (!versions.isEmpty() && !version.from().isAfter(versions.getLast().from()))
              entry.fault("from", "not later than the version before it");
            versions.add(version);
          }
        }
        if (!versions.isEmpty()) rules.put(id, new Rule(List.copyOf(versions)));
      }
    }
  }

  /** The rule that the entry names. */
  Rule of(Entries entry) {
    var id = entry.text("rule");
    used.add(id);
    var rule = rules.get(id);
    if (rule == null && !id.isEmpty()) entry.fault("rule", "no such rule: " + id);
    return rule == null ? UNKNOWN : rule;
  }

  boolean has(String id) {
    return rules.containsKey(id);
  }

  Map<String, Rule> all() {
    return Map.copyOf(rules);
  }

  /** Once all is read: a rule without use is a fault. */
  void allUsed() {
    for (var id : rules.keySet())
      if (!used.contains(id)) section.fault(id, "a rule that no entry uses");
  }
}
