package uk.homeward.launcher.scenario.expected;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.scenario.api.Answer;
import uk.homeward.launcher.scenario.api.NotSeen;
import uk.homeward.launcher.scenario.file.ScenarioFile;
import uk.homeward.launcher.scenario.file.Step;

/** Everything one step expects, compared with what came. */
public final class Expectations {

  private static final Set<Integer> REFUSALS = Set.of(403, 409);
  private static final int SHOWN = 12;

  private final Step step;
  private final String at;
  private final Seen seen;
  private final List<Checked> checked = new ArrayList<>();

  private Expectations(Step step, Seen seen) {
    this.step = step;
    this.at = step.pointer() + "/expect";
    this.seen = seen;
  }

  /**
   * @param answer null where the step sends no command
   */
  public static List<Checked> check(Step step, @Nullable Answer answer, Seen seen) {
    var checking = new Expectations(step, seen);
    if (answer != null) checking.answer(answer);
    checking.look("role", checking::role);
    checking.look("deadlines", checking::deadlines);
    checking.look("events", checking::events);
    checking.look("episodes", checking::episodes);
    checking.look("record-updates", checking::recordUpdates);
    checking.look("notifications", checking::notifications);
    return List.copyOf(checking.checked);
  }

  /** What cannot be seen is an expectation not met, and hides nothing else. */
  private void look(String field, Runnable looking) {
    try {
      looking.run();
    } catch (NotSeen e) {
      add(at + "/" + field, field, false, "to be seen", String.valueOf(e.getMessage()));
    }
  }

  private void add(String pointer, String what, boolean met, String expected, String came) {
    checked.add(new Checked(pointer, what, met, expected, came));
  }

  private void answer(Answer answer) {
    var refused = step.expect().path("refused");
    if (refused.isMissingNode()) {
      add(step.pointer() + "/do", "answer", answer.accepted(), "accepted", answer.inWords());
      return;
    }
    var status = refused.path("status").asInt(0);
    var problem = refused.path("problem").asString("");
    var met =
        (status == 0 ? REFUSALS.contains(answer.status()) : answer.status() == status)
            && (problem.isEmpty() || problem.equals(answer.problem()))
            && answer.rules().containsAll(words(refused, "rules"))
            && answer.facts().containsAll(words(refused, "facts"))
            && words(refused, "not-rules").stream().noneMatch(answer.rules()::contains)
            && Matching.assign(items(refused.path("unmet")), items(answer.body().path("unmet")))
                .stream()
                .allMatch(partner -> partner >= 0);
    add(
        at + "/refused",
        "answer",
        met,
        refused.isEmpty() ? "refused" : "refused: " + Matching.inWords(refused),
        answer.inWords());
  }

  private static Collection<String> words(JsonNode node, String field) {
    return node.has(field) ? ScenarioFile.words(node.path(field)) : List.of();
  }

  private void role() {
    if (step.role() == null) return;
    var roles =
        seen.newEvents().stream()
            .filter(e -> e.path("actor").asString("").equals(step.by()))
            .map(e -> e.path("role").asString("none"))
            .distinct()
            .toList();
    add(
        step.pointer() + "/role",
        "role in which " + step.by() + " acted",
        roles.equals(List.of(step.role())),
        step.role(),
        roles.isEmpty() ? "no event of theirs" : String.join(", ", roles));
  }

  private void deadlines() {
    step.expect()
        .path("deadlines")
        .forEachEntry(
            (timescale, expected) -> {
              var ofIt =
                  seen.deadlines().stream()
                      .filter(d -> d.path("timescale").asString("").equals(timescale))
                      .toList();
              var pointer = at + "/deadlines/" + timescale.replace("~", "~0").replace("/", "~1");
              if (expected.isString())
                add(pointer, "deadline " + timescale, ofIt.isEmpty(), "none", deadlines(ofIt));
              else all(pointer, "deadline " + timescale, items(expected), ofIt, deadlines(ofIt));
            });
  }

  private static String deadlines(List<ObjectNode> deadlines) {
    return shown(deadlines, "due", "earliest", "act-by", "state", "late", "breached", "owner");
  }

  private void events() {
    var expected = step.expect().path("events");
    var kinds = new ArrayList<JsonNode>();
    for (var item : expected) kinds.add(event(item));
    if (!kinds.isEmpty()) {
      var partners = Matching.assign(kinds, seen.newEvents());
      for (var i = 0; i < kinds.size(); i++) {
        var type = kinds.get(i).path("type").asString("");
        var same = newEvents(e -> e.path("type").asString("").equals(type));
        add(
            at + "/events/" + i,
            "event " + type,
            partners.get(i) >= 0,
            Matching.inWords(without(kinds.get(i), "type")).isEmpty()
                ? "one of these"
                : Matching.inWords(without(kinds.get(i), "type")),
            same.isEmpty() ? "only " + types() : shown(same));
      }
    }
    var unwanted = step.expect().path("no-events");
    for (var i = 0; i < unwanted.size(); i++) {
      var type = unwanted.get(i).asString();
      var same = newEvents(e -> e.path("type").asString("").equals(type));
      add(at + "/no-events/" + i, "event " + type, same.isEmpty(), "none", shown(same));
    }
  }

  /** {@code Type} or {@code {Type: {field: value}}} as one object with its type. */
  private static ObjectNode event(JsonNode written) {
    var event = JsonMapper.shared().createObjectNode();
    if (written.isString()) return event.put("type", written.asString());
    written.forEachEntry(
        (type, fields) -> {
          event.put("type", type);
          fields.forEachEntry(event::set);
        });
    return event;
  }

  private static ObjectNode without(JsonNode node, String field) {
    var copy = JsonMapper.shared().createObjectNode();
    node.forEachEntry(
        (name, value) -> {
          if (!name.equals(field)) copy.set(name, value);
        });
    return copy;
  }

  private List<ObjectNode> newEvents(Predicate<ObjectNode> which) {
    return seen.newEvents().stream().filter(which).toList();
  }

  private String types() {
    var types = seen.newEvents().stream().map(e -> e.path("type").asString("")).distinct().toList();
    return types.isEmpty() ? "no events" : String.join(", ", types);
  }

  private void episodes() {
    var expected = items(step.expect().path("episodes"));
    if (expected.isEmpty()) return;
    var all = seen.episodes();
    var first = all.size() - expected.size();
    for (var i = 0; i < expected.size(); i++) {
      var episode = first + i < 0 ? null : all.get(first + i);
      add(
          at + "/episodes/" + i,
          "episode "
              + (i + 1 - expected.size() == 0
                  ? "(the last)"
                  : "(" + (expected.size() - 1 - i) + " before the last)"),
          episode != null && Matching.matches(expected.get(i), episode),
          Matching.inWords(expected.get(i)),
          episode == null ? "there are only " + all.size() : Matching.inWords(episode));
    }
  }

  private void recordUpdates() {
    var expected = step.expect().path("record-updates");
    if (expected.isMissingNode()) return;
    var updates = seen.newRecordUpdates();
    var shown = shown(updates, "kind", "rule", "outcomes", "codes", "state");
    if (expected.isString())
      add(at + "/record-updates", "record updates", updates.isEmpty(), "none", shown);
    else all(at + "/record-updates", "record update", items(expected), updates, shown);
  }

  private void notifications() {
    var expected = step.expect().path("notifications");
    var unwanted = step.expect().path("no-notifications");
    if (expected.isMissingNode() && unwanted.isMissingNode()) return;
    var sent = seen.newNotifications();
    var shown = shown(sent, "to", "template", "rule", "state");
    if (expected.isString())
      add(at + "/notifications", "notifications", sent.isEmpty(), "none", shown);
    else all(at + "/notifications", "notification", items(expected), sent, shown);
    for (var i = 0; i < unwanted.size(); i++) {
      var which = unwanted.get(i);
      var found = sent.stream().filter(n -> Matching.matches(which, n)).toList();
      add(
          at + "/no-notifications/" + i,
          "notification " + Matching.inWords(which),
          found.isEmpty(),
          "none",
          shown(found, "to", "template", "rule"));
    }
  }

  private static List<JsonNode> items(JsonNode written) {
    var items = new ArrayList<JsonNode>();
    if (written.isArray()) for (var item : written) items.add(item);
    else if (written.isObject()) items.add(written);
    return items;
  }

  /** Each expected thing must be a different one of those seen. */
  private void all(
      String pointer, String what, List<JsonNode> expected, List<ObjectNode> among, String shown) {
    var partners = Matching.assign(expected, among);
    for (var i = 0; i < expected.size(); i++)
      add(
          step.expect().at(pointer.substring(at.length())).isArray() ? pointer + "/" + i : pointer,
          what,
          partners.get(i) >= 0,
          Matching.inWords(expected.get(i)),
          shown);
  }

  private static String shown(List<ObjectNode> things, String... fields) {
    if (things.isEmpty()) return "none";
    var lines =
        things.stream()
            .skip(Math.max(0, things.size() - SHOWN))
            .map(t -> fields.length == 0 ? Matching.inWords(t) : Matching.inWords(only(t, fields)))
            .collect(Collectors.joining("; "));
    return things.size() > SHOWN ? "… " + lines : lines;
  }

  private static ObjectNode only(ObjectNode node, String... fields) {
    var copy = JsonMapper.shared().createObjectNode();
    for (var field : fields) if (node.has(field)) copy.set(field, node.path(field));
    return copy;
  }
}
