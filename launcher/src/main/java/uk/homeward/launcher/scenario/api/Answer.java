package uk.homeward.launcher.scenario.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back for a request.
 *
 * @param body missing where there was none, or it was not JSON
 * @param location of what was created, as a path below the API's root
 */
public record Answer(
    int status, JsonNode body, @Nullable String location, @Nullable String etag, long position) {

  public boolean accepted() {
    return status >= 200 && status < 300;
  }

  /** The last word of the problem's type. */
  public String problem() {
    var type = body.path("type").asString("");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** Ids of all rules that a refusal names. */
  public Set<String> rules() {
    var ids = new LinkedHashSet<String>();
    ids.add(body.path("rule").path("id").asString(""));
    for (var unmet : body.path("unmet")) ids.add(unmet.path("rule").path("id").asString(""));
    ids.remove("");
    return ids;
  }

  /** Names of all facts, documents or parts that a refusal names as unmet. */
  public Set<String> facts() {
    var names = new LinkedHashSet<String>();
    for (var unmet : body.path("unmet")) names.add(unmet.path("fact").asString(""));
    return names;
  }

  /** In one line, for a report. */
  public String inWords() {
    if (accepted()) return "accepted";
    var words = new ArrayList<String>();
    words.add(status + (problem().isEmpty() ? "" : " " + problem()));
    title().ifPresent(words::add);
    if (!rules().isEmpty()) words.add("rules " + String.join(", ", rules()));
    if (!facts().isEmpty()) words.add("unmet " + String.join(", ", facts()));
    var approvers = list(body.path("approvers"));
    if (!approvers.isEmpty()) words.add("may be decided by " + String.join(", ", approvers));
    for (var fault : body.path("faults"))
      words.add(
          fault.path("field").asString("")
              + " "
              + fault.path("fault").asString("")
              + ": "
              + fault.path("says").asString(""));
    return String.join("; ", words);
  }

  private Optional<String> title() {
    return Optional.of(body.path("title").asString("")).filter(t -> !t.isEmpty());
  }

  private static List<String> list(JsonNode node) {
    var words = new ArrayList<String>();
    for (var item : node) words.add(item.asString());
    return words;
  }
}
