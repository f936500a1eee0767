package uk.homeward.practice.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.homeward.practice.TimescaleKey;

/**
 * Which tests and scenario steps of a council name a rule in what they expect: found in the files,
 * so that a name in a comment counts for nothing.
 */
final class Exercised {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PARENT =
      Pattern.compile("(?m)^(?:[a-z]+ )*class \\w+ extends (\\w+)");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

  /** The words in what a test expects: its texts, and the constants it uses. */
  private record Source(String council, String name, String texts, Set<String> constants) {}

  /** One expectation of a scenario. */
  private record Step(String council, String scenario, String day, String expects) {}

  private final List<Source> tests = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  Exercised(Path root, Collection<String> councils) {
    for (var file :
        files(root.resolve("libs/practice/src/test/java/uk/homeward/practice"), "Test.java"))
      councils.stream()
          .filter(c -> name(file).toLowerCase(Locale.ROOT).startsWith(c))
          .forEach(c -> tests.add(source(c, file)));
    var acts = root.resolve("libs/practice/src/test/resources/acts");
    for (var council : councils)
      if (Files.exists(acts.resolve(council + ".yaml")))
        tests.add(
            new Source(
                council,
                "`acts/" + council + "`",
                Stream.of(council, "law")
                    .flatMap(name -> words(EveryRule.read(acts.resolve(name + ".yaml"))))
                    .collect(Collectors.joining("\n")),
                Set.of()));
    for (var file : files(root.resolve("scenarios"), ".yaml")) scenario(file);
  }

  /** Empty if nothing does. */
  String of(String council, String id, Set<TimescaleKey> measured) {
    var named = Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-]|\\.\\d)");
    var keys = measured.stream().map(Enum::name).collect(Collectors.toSet());
    var found = new ArrayList<String>();
    for (var test : tests)
      if (test.council.equals(council)
          && (named.matcher(test.texts).find() || test.constants.stream().anyMatch(keys::contains)))
        found.add(test.name);
    var days = new LinkedHashMap<String, Set<String>>();
    for (var step : steps)
      if (step.council.equals(council) && named.matcher(step.expects).find())
        days.computeIfAbsent(step.scenario, _ -> new TreeSet<>()).add(step.day);
    days.forEach((scenario, on) -> found.add("`" + scenario + "` " + shortened(on)));
    return String.join("; ", found);
  }

  private static String shortened(Set<String> days) {
    var first = days.stream().limit(2).collect(Collectors.joining(", "));
    return days.size() > 2 ? first + " and " + (days.size() - 2) + " more" : first;
  }

  private static Source source(String council, Path file) {
    var texts = new StringBuilder();
    var constants = new LinkedHashSet<String>();
    for (var line : withParents(file).lines().map(String::strip).toList()) {
      if (line.startsWith("import ") || line.startsWith("*") || line.startsWith("/")) continue;
      LITERAL.matcher(line).results().forEach(text -> texts.append(text.group(1)).append('\n'));
      CONSTANT
          .matcher(LITERAL.matcher(line).replaceAll(""))
          .results()
          .forEach(word -> constants.add(word.group()));
    }
    return new Source(council, name(file).replace(".java", ""), texts.toString(), constants);
  }

  /** A test has what it inherits. */
  private static String withParents(Path file) {
    if (!Files.exists(file)) return "";
    var text = text(file);
    var parent = PARENT.matcher(text);
    return parent.find()
        ? text + withParents(file.resolveSibling(parent.group(1) + ".java"))
        : text;
  }

  private void scenario(Path file) {
    var scenario = EveryRule.map(EveryRule.read(file));
    for (var entry : (List<?>) scenario.getOrDefault("steps", List.of())) {
      var step = EveryRule.map(entry);
      if (step.containsKey("expect"))
        steps.add(
            new Step(
                String.valueOf(scenario.get("council")),
                name(file).replace(".yaml", ""),
                String.valueOf(step.get("at")).replaceFirst("[ T].*", ""),
                words(step.get("expect")).collect(Collectors.joining("\n"))));
    }
  }

  private static Stream<String> words(Object node) {
    return switch (node) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(e -> Stream.concat(words(e.getKey()), words(e.getValue())));
      case List<?> list -> list.stream().flatMap(Exercised::words);
      case null -> Stream.empty();
      default -> Stream.of(node.toString());
    };
  }

  private static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
