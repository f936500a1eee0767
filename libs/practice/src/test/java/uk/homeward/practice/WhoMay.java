package uk.homeward.practice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.homeward.contracts.Term;
import uk.homeward.practice.rules.EveryRule;

/**
 * Who may do each act in one council: what {@code who-may-do-what.yaml} says, which the launcher
 * tries over HTTP.
 */
final class WhoMay {

  private static final String FILE = "launcher/src/test/resources/who-may-do-what.yaml";

  private WhoMay() {}

  /**
   * No roles where the council does not take the step; rows about one child are left out.
   *
   * @param onBehalf whether somebody enters it for whoever did it, as those with a star have to
   */
  static Map<GateKey, Set<Role>> in(String council, boolean onBehalf) {
    var file = EveryRule.map(EveryRule.read(EveryRule.root().resolve(FILE)));
    var words = EveryRule.map(file.get("roles"));
    var may = new EnumMap<GateKey, Set<Role>>(GateKey.class);
    for (var action : (List<?>) file.get("actions"))
      for (var entry : (List<?>) EveryRule.map(action).get("rows")) {
        var row = EveryRule.map(entry);
        if (row.containsKey("child")) continue;
        var cell = String.valueOf(row.getOrDefault("every", row.get(council)));
        var roles = roles(onBehalf ? cell.replace("*", "") : cell, words);
        gates(row).forEach(gate -> may.put(gate, roles));
      }
    return may;
  }

  private static Stream<GateKey> gates(Map<String, Object> row) {
    return row.containsKey("gate")
        ? Stream.of(Term.of(GateKey.class, String.valueOf(row.get("gate"))))
        : Stream.of(GateKey.values()).filter(gate -> row.get("do").equals(gate.operation()));
  }

  private static Set<Role> roles(String cell, Map<String, Object> words) {
    var roles = EnumSet.noneOf(Role.class);
    if (!cell.equals("none"))
      for (var word : cell.split(" "))
        if (!word.endsWith("*")) roles.add(Term.of(Role.class, String.valueOf(words.get(word))));
    return roles;
  }
}
