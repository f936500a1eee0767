package uk.homeward.practice.rules;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.homeward.practice.Practice;
import uk.homeward.practice.rules.PackMutation.Kind;

/** What was taken from the packs and what noticed it, as one page of Markdown. */
final class MutationPage {

  static final Path FILE = EveryRule.root().resolve("docs/pack-mutation.md");

  private static final String NOBODY = "explained";

  private final Map<String, Practice> councils;
  private final Map<String, Map<String, Object>> explained = new TreeMap<>();
  private final Map<String, Map<Kind, Map<String, Integer>>> tried = new TreeMap<>();

  private MutationPage(Map<String, Practice> councils) {
    this.councils = councils;
  }

  static MutationPage of(Map<String, Practice> councils) {
    var page = new MutationPage(councils);
    EveryRule.map(
            EveryRule.read(
                EveryRule.root().resolve("libs/practice/src/test/resources/pack-mutations.yaml")))
        .forEach((council, losses) -> page.explained.put(council, EveryRule.map(losses)));
    return page;
  }

  Set<String> explained(String council) {
    return explained.getOrDefault(council, Map.of()).keySet();
  }

  boolean explains(PackMutation mutation) {
    return explained(mutation.council()).contains(mutation.id());
  }

  void tried(PackMutation mutation, Optional<String> noticing) {
    tried
        .computeIfAbsent(mutation.council(), _ -> new EnumMap<>(Kind.class))
        .computeIfAbsent(mutation.kind(), _ -> new TreeMap<>())
        .merge(noticing.map(test -> test + "Test").orElse(NOBODY), 1, Integer::sum);
  }

  /** Whether the page was made with the pack as it is. */
  boolean isOfToday(String council, String text) {
    return text.contains(row(council));
  }

  /** How many losses the page counts for the council. */
  int tried(String council, String text) {
    return Pattern.compile(Pattern.quote(row(council)) + " [a-z ]+ \\| (\\d+) \\|")
        .matcher(text)
        .results()
        .mapToInt(row -> Integer.parseInt(row.group(1)))
        .sum();
  }

  private String row(String council) {
    return "| %s `%s` |".formatted(council, councils.get(council).digest().substring(0, 12));
  }

  String written() {
    var text =
        new StringBuilder(
            """
            # What the packs' tests notice

            From each council's pack one thing was taken at a time: a requirement of an act, a role that may do
            it, or a timescale. Then the council's tests ran against what was left, and one of them had to fail.
            The table says which failed first, and of which pack, by the first letters of its file's digest: a
            pack that has changed since is tried in samples by each build, and as a whole by

            ```
            ./homeward test -pl libs/practice -am -Dtest=PackMutationTest -Dsurefire.failIfNoSpecifiedTests=false -Dpack-mutation=whole
            ```

            which writes this page.

            | Pack | Without | Tried | Noticed by |
            |---|---|---|---|
            """);
    tried.forEach(
        (council, kinds) ->
            kinds.forEach(
                (kind, by) ->
                    text.append(
                        "%s %s | %d | %s |\n"
                            .formatted(
                                row(council),
                                kind.says(),
                                by.values().stream().mapToInt(Integer::intValue).sum(),
                                by.entrySet().stream()
                                    .map(one -> one.getKey() + " " + one.getValue())
                                    .collect(Collectors.joining(", "))))));
    return text.append(explanations()).toString();
  }

  String explanations() {
    var rows = new LinkedHashMap<String, String>();
    explained.forEach(
        (council, losses) ->
            losses.forEach((id, why) -> rows.put(council + " | " + id, String.valueOf(why))));
    if (rows.isEmpty()) return "\nNothing was taken that nobody noticed.\n";
    return rows.entrySet().stream()
        .map(row -> "| %s | %s |\n".formatted(row.getKey(), row.getValue()))
        .collect(
            Collectors.joining(
                "", "\n## What nobody notices\n\n| Pack | Without | Why |\n|---|---|---|\n", ""));
  }
}
