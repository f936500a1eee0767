package uk.homeward.launcher.scenario.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong with one file, found at its places. */
final class Findings {

  private final YamlDocument yaml;
  private final List<Fault> faults = new ArrayList<>();

  Findings(YamlDocument yaml) {
    this.yaml = yaml;
  }

  YamlDocument yaml() {
    return yaml;
  }

  void stopIfAny() throws FaultyScenario {
    if (!faults.isEmpty())
      throw new FaultyScenario(
          faults.stream()
              .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
              .distinct()
              .toList());
  }

  void fault(String pointer, String says) {
    faults.add(yaml.fault(pointer, says));
  }

  void checkDate(JsonNode date, String pointer) {
    if (date.isString()) time(date.asString(), pointer);
  }

  @Nullable LondonTime time(String text, String pointer) {
    try {
      return LondonTime.parse(text);
    } catch (DateTimeException e) {
      fault(pointer, text + " is no such moment: " + e.getMessage());
      return null;
    }
  }
}
