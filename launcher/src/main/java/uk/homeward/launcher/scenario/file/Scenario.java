package uk.homeward.launcher.scenario.file;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One child's case as data.
 *
 * @param file as a report names it
 * @param people each person's roles, by the person's id
 * @param given what the record system knows at the beginning; missing where nothing is said
 * @param steps in the order of their moments, repetitions written out
 */
public record Scenario(
    String file,
    String name,
    String council,
    String child,
    Map<String, List<String>> people,
    JsonNode given,
    List<Step> steps,
    YamlDocument source) {

  /** The line on which a value stands, or the nearest one around it. */
  public int line(String pointer) {
    return source.line(pointer);
  }

  public Scenario withChild(String otherChild) {
    return new Scenario(file, name, council, otherChild, people, given, steps, source);
  }
}
