package uk.homeward.launcher.scenario.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One command as its OpenAPI file describes it.
 *
 * @param name the command's unique name, its operationId
 * @param path its template below the API's root, {@code
 *     /cases/{caseId}/meetings/{meetingId}/holding}
 * @param fields of its body
 * @param required those of them that must be there
 * @param fact whether it reports what has happened, and is never refused by a rule or a state
 * @param events that it was seen to raise
 */
public record Operation(
    String name,
    String service,
    String path,
    String summary,
    Map<String, Field> fields,
    Set<String> required,
    boolean fact,
    List<String> events) {

  /**
   * One field of a command.
   *
   * @param type in words: {@code date}, {@code one of low, medium, high, severe}
   */
  public record Field(String type, String description) {}

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  public List<String> variables() {
    var names = new ArrayList<String>();
    var match = VARIABLE.matcher(path);
    while (match.find()) names.add(match.group(1));
    return names;
  }

  /**
   * The path with each variable in its place.
   *
   * @throws IllegalArgumentException naming the variable that has no value
   */
  public String pathWith(Map<String, String> values) {
    return VARIABLE
        .matcher(path)
        .replaceAll(
            match -> {
              var value = values.get(match.group(1));
              if (value == null) throw new IllegalArgumentException(match.group(1));
              return java.util.regex.Matcher.quoteReplacement(value);
            });
  }
}
