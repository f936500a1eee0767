package uk.homeward.launcher.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.homeward.launcher.scenario.file.FaultyScenario;
import uk.homeward.launcher.scenario.file.Scenario;
import uk.homeward.launcher.scenario.file.ScenarioFile;
import uk.homeward.launcher.scenario.file.Vocabulary;

/** Finds and reads the scenario files that a command line names. */
final class ScenarioFiles {

  private ScenarioFiles() {}

  /** Files as they are named; of a folder, every YAML file in it and below it, by name. */
  static List<Path> under(List<Path> named) {
    var files = new ArrayList<Path>();
    for (var path : named)
      if (!Files.isDirectory(path)) files.add(path);
      else
        try (var below = Files.walk(path)) {
          below
              .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
              .sorted()
              .forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
    return List.copyOf(files);
  }

  /** Those that can be run; what is wrong with the others is reported. */
  static List<Scenario> read(List<Path> files, Vocabulary words, Report report) {
    return files.stream().flatMap(f -> read(f, words, report).stream()).toList();
  }

  private static Optional<Scenario> read(Path file, Vocabulary words, Report report) {
    try {
      return Optional.of(ScenarioFile.read(file, words));
    } catch (FaultyScenario e) {
      report.faulty(e);
      return Optional.empty();
    }
  }
}
