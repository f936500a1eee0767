package uk.homeward.launcher.scenario.file;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import uk.homeward.practice.DidYouMean;

/** Checks what a step expects: its moments, timescales and events must be ones that there are. */
final class ExpectedFields {

  /** What every event has beside its own fields. */
  private static final Set<String> ENVELOPE =
      Set.of("actor", "role", "on-behalf-of", "occurred", "recorded", "rules", "late-entry");

  private final Vocabulary words;
  private final Set<String> timescales;
  private final Findings findings;

  /**
   * @param timescales the council's own
   */
  ExpectedFields(Vocabulary words, Set<String> timescales, Findings findings) {
    this.words = words;
    this.timescales = timescales;
    this.findings = findings;
  }

  void check(JsonNode expect, String pointer) {
    checkMoments(expect, pointer);
    checkTimescales(expect.path("deadlines"), pointer + "/deadlines");
    checkEvents(expect, pointer);
  }

  private void checkMoments(JsonNode expect, String pointer) {
    expect
        .path("deadlines")
        .forEachEntry(
            (timescale, written) -> {
              var below = YamlDocument.below(pointer + "/deadlines", timescale);
              if (written.isArray())
                for (var i = 0; i < written.size(); i++)
                  checkDeadline(written.get(i), below + "/" + i);
              else checkDeadline(written, below);
            });
    var episodes = expect.path("episodes");
    for (var i = 0; i < episodes.size(); i++)
      for (var field : List.of("from", "to")) {
        var date = episodes.get(i).path(field);
        if (date.isString() && !date.asString().equals("none"))
          findings.checkDate(date, pointer + "/episodes/" + i + "/" + field);
      }
  }

  private void checkTimescales(JsonNode deadlines, String pointer) {
    var known = timescales;
    if (known.isEmpty()) return;
    deadlines.forEachEntry(
        (timescale, _) -> {
          if (!known.contains(timescale))
            findings.fault(
                YamlDocument.below(pointer, timescale),
                "the council has no timescale " + timescale + DidYouMean.among(known, timescale));
        });
  }

  private void checkEvents(JsonNode expect, String pointer) {
    var expected = expect.path("events");
    for (var i = 0; i < expected.size(); i++) {
      var at = pointer + "/events/" + i;
      if (expected.get(i).isString()) checkEvent(expected.get(i).asString(), at);
      else
        expected
            .get(i)
            .forEachEntry(
                (type, fields) -> {
                  var known = checkEvent(type, YamlDocument.below(at, type));
                  fields.forEachEntry(
                      (field, _) -> {
                        if (!known.isEmpty() && !known.contains(field))
                          findings.fault(
                              YamlDocument.below(YamlDocument.below(at, type), field),
                              type + " has no such field" + DidYouMean.among(known, field));
                      });
                });
    }
    var unwanted = expect.path("no-events");
    for (var i = 0; i < unwanted.size(); i++)
      checkEvent(unwanted.get(i).asString(), pointer + "/no-events/" + i);
  }

  /** The event's own fields and those that every event has; empty for one that there is not. */
  private Set<String> checkEvent(String type, String pointer) {
    var fields = words.events().get(type);
    if (fields == null) {
      findings.fault(
          pointer, "there is no event " + type + DidYouMean.among(words.events().keySet(), type));
      return Set.of();
    }
    var all = new TreeSet<>(fields);
    all.addAll(ENVELOPE);
    return all;
  }

  private void checkDeadline(JsonNode deadline, String pointer) {
    for (var field : List.of("due", "act-by", "earliest"))
      findings.checkDate(deadline.path(field), pointer + "/" + field);
  }
}
