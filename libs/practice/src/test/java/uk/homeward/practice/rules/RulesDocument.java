package uk.homeward.practice.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.homeward.practice.Practices;

/** Every rule, with the place where it lives and what exercises it, as one page of Markdown. */
final class RulesDocument {

  private final EveryRule every;
  private final Map<String, Places> packs = new TreeMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Exercised exercised;
  private final StringBuilder page = new StringBuilder();

  RulesDocument(EveryRule every, Practices practices) {
    this.every = every;
    practices
        .byCouncil()
        .forEach(
            (council, practice) -> {
              packs.put(council, new Places(practice));
              names.put(council, practice.name());
            });
    exercised = new Exercised(EveryRule.root(), practices.byCouncil().keySet());
  }

  /** Rules of councils whose pack is there that have neither place nor reason. */
  List<String> nowhere() {
    return every.ids().stream()
        .filter(id -> expected(id) && !hasPlace(id) && !hasReason(id))
        .toList();
  }

  /** Ids that packs name and the list does not. */
  List<String> unheardOf() {
    return packs.values().stream()
        .flatMap(pack -> pack.ids().stream())
        .filter(id -> !every.ids().contains(id))
        .distinct()
        .toList();
  }

  /** Reasons that lean on a rule that is not there. */
  List<String> emptyReasons() {
    var all = new LinkedHashMap<>(every.elsewhere());
    all.putAll(every.ambiguities());
    var empty = new ArrayList<String>();
    all.forEach(
        (id, reason) -> {
          if (!every.ids().contains(id)) empty.add(id + " is no rule");
          for (var other : reason.in())
            if (expected(other) && !hasPlace(other)) empty.add(id + " leans on " + other);
        });
    return empty;
  }

  private boolean expected(String id) {
    return every.councilOf(id).map(packs::containsKey).orElse(!every.beside().contains(id));
  }

  private boolean hasPlace(String id) {
    return packs.values().stream().anyMatch(pack -> pack.has(id));
  }

  private boolean hasReason(String id) {
    return every.elsewhere().containsKey(id) || every.ambiguities().containsKey(id);
  }

  String written() {
    page.append(
        """
        # Every rule accounted for

        Written by the build, from the councils' packs, the tests of `libs/practice` and the scenarios. Each
        rule of the four pathways stands here with the entries of its council's pack that carry it, or with
        the reason why it has none. H refuses a decision, S is put on record and told, F is a report that
        nothing refuses; a rule without a letter is told or done and neither asked nor measured. *Inferred*
        marks a reading that the source does not spell out. How packs are written is told in
        [packs.md](packs.md).

        The last column is found in the files: a test of the council whose expected values name the rule, or
        that measures its timescale, and the steps of scenarios, by date, whose expectation names it. Whether
        a test would notice the loss of an entry is another question, which the mutation of the packs asks.
        """);
    every.councils().forEach(this::council);
    timescales();
    ambiguities();
    beside();
    return page.toString();
  }

  private void council(String council, List<String> ids) {
    if (!packs.containsKey(council)) return;
    page.append("\n## ").append(names.get(council)).append("\n\n");
    page.append("| Rule | Where it lives | Class | Exercised by |\n|---|---|---|---|\n");
    for (var id : ids) row(id, council);
  }

  private void timescales() {
    page.append("\n## Timescales\n\n");
    page.append("| Timescale | Where it lives | Class | Exercised by |\n|---|---|---|---|\n");
    every
        .timescales()
        .forEach(
            (council, ids) -> {
              for (var id : ids)
                if (council.equals(EveryRule.LAW)) law(id);
                else if (packs.containsKey(council)) row(id, council);
            });
  }

  private void row(String id, String council) {
    var pack = packs.get(council);
    cells(
        id,
        pack.has(id) ? pack.where(id) : reason(every.elsewhere().get(id)),
        pack.has(id) ? pack.force(id) : "",
        exercised.of(council, id, pack.measures(id)));
  }

  private void law(String id) {
    var having = packs.entrySet().stream().filter(pack -> pack.getValue().has(id)).toList();
    if (having.isEmpty()) cells(id, reason(every.elsewhere().get(id)), "", "");
    for (var pack : having)
      cells(
          id + ", " + pack.getKey(),
          pack.getValue().where(id),
          pack.getValue().force(id),
          exercised.of(pack.getKey(), id, pack.getValue().measures(id)));
  }

  private void ambiguities() {
    page.append("\n## Doubtful passages\n\n| | Reading | Lives in |\n|---|---|---|\n");
    every
        .ambiguities()
        .forEach(
            (id, reason) -> {
              var direct =
                  packs.keySet().stream()
                      .filter(council -> packs.get(council).has(id))
                      .map(council -> council + ": " + packs.get(council).where(id));
              var others = reason.in().stream().map(this::withoutPack);
              cells(
                  id,
                  reason.says(),
                  Stream.concat(others, direct).collect(Collectors.joining(", ")));
            });
  }

  private String withoutPack(String id) {
    return every.councilOf(id).map(packs::containsKey).orElse(true)
        ? id
        : id + " (its pack is not here yet)";
  }

  private void beside() {
    page.append("\n## The law and good order\n\n");
    page.append("How many entries of each pack rest on it.\n\n");
    page.append("| Rule | Entries | Exercised by |\n|---|---|---|\n");
    for (var id : every.beside()) {
      var having = packs.entrySet().stream().filter(pack -> pack.getValue().has(id)).toList();
      if (having.isEmpty()) continue;
      cells(
          id,
          having.stream()
              .map(pack -> pack.getKey() + ": " + pack.getValue().count(id))
              .collect(Collectors.joining("; ")),
          having.stream()
              .map(pack -> exercised.of(pack.getKey(), id, Set.of()))
              .filter(found -> !found.isEmpty())
              .collect(Collectors.joining("; ")));
    }
  }

  private static String reason(EveryRule.Reason reason) {
    return reason.says()
        + (reason.in().isEmpty() ? "" : " See " + String.join(", ", reason.in()) + ".");
  }

  private void cells(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
