package uk.homeward.launcher.scenario;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.homeward.launcher.scenario.api.Answer;
import uk.homeward.launcher.scenario.api.NotSeen;
import uk.homeward.launcher.scenario.api.Operation;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.launcher.scenario.api.Person;
import uk.homeward.launcher.scenario.api.PublicApi;
import uk.homeward.launcher.scenario.expected.Seen;
import uk.homeward.launcher.scenario.file.Scenario;
import uk.homeward.launcher.scenario.file.Step;

/** What is known of one case while it runs: its addresses, its versions, and what was seen. */
final class CaseRun {

  static final String BASELINE = "RecordBaseline";
  private static final String CASE = "caseId";
  private static final String READER = "scenario-reader";

  private final Scenario scenario;
  private final PublicApi api;
  private final Operations operations;
  private final Map<String, String> latest = new HashMap<>();
  private final Map<String, Map<String, String>> named = new HashMap<>();
  private final Map<String, String> etags = new HashMap<>();
  private final Set<String> knownEvents = new HashSet<>();
  private final Set<String> knownUpdates = new HashSet<>();
  private final Set<String> knownNotifications = new HashSet<>();
  private long position;

  CaseRun(Scenario scenario, PublicApi api, Operations operations) {
    this.scenario = scenario;
    this.api = api;
    this.operations = operations;
  }

  /**
   * @throws NotPossible if it is not known what the command is about
   */
  Answer send(Step step) {
    var name = step.command();
    if (name == null) throw new IllegalStateException("Nobody acts in this step");
    var operation = operations.named(name).orElseThrow();
    var body = JsonMapper.shared().createObjectNode();
    var variables = variables(step, operation, body);
    if (operation.fields().containsKey("occurred") && !body.has("occurred"))
      body.put("occurred", step.at().occurred());
    if (!latest.containsKey(CASE)
        && operation.fields().containsKey("childReference")
        && !body.has("childReference")) body.put("childReference", scenario.child());
    var answer = send(person(String.valueOf(step.by())), operation, variables, body, step.label());
    if (answer.accepted()) keep(answer, step.as(), operation, variables);
    return answer;
  }

  /** Tells the case what the record system knows, as the record system. */
  Answer sendBaseline(Step step) {
    var operation =
        operations
            .named(BASELINE)
            .orElseThrow(() -> new NotPossible("This system takes no baseline"));
    var body = baseline(scenario.given());
    body.put("occurred", step.at().date().toString());
    var recordSystem =
        new Person(
            session(), "scenario-record-system", scenario.council(), List.of("record-system"));
    return send(recordSystem, operation, latest, body, step.label() + " given");
  }

  /** {@code placement: {type: u6}} becomes {@code placementType}, and so on. */
  static ObjectNode baseline(JsonNode given) {
    var body = JsonMapper.shared().createObjectNode();
    body.putObject("people");
    given.forEachEntry(
        (field, value) -> {
          if (field.equals("placement"))
            value.forEachEntry((part, v) -> body.set(camel("placement-" + part), v));
          else body.set(camel(field), value);
        });
    return body;
  }

  private static String camel(String kebab) {
    var result = new StringBuilder();
    for (var part : kebab.split("-", -1))
      result.append(
          result.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    return result.toString();
  }

  private Answer send(
      Person person,
      Operation operation,
      Map<String, String> variables,
      ObjectNode body,
      String label) {
    String path;
    try {
      path = operation.pathWith(variables);
    } catch (IllegalArgumentException e) {
      throw new NotPossible(
          e.getMessage() != null && e.getMessage().equals(CASE)
              ? "the case has not been opened"
              : operation.name()
                  + " needs "
                  + e.getMessage()
                  + ", and nothing created so far has one");
    }
    return api.send(person, path, body, key(label), ifMatch(operation, variables));
  }

  /** The version last seen of what the path ends in; any, where that is the case itself. */
  private @Nullable String ifMatch(Operation operation, Map<String, String> variables) {
    var names = operation.variables();
    if (names.isEmpty()) return null;
    var target = names.getLast();
    if (target.equals(CASE)) return "*";
    return etags.getOrDefault(variables.getOrDefault(target, ""), "*");
  }

  private String key(String label) {
    var text = String.join("|", scenario.council(), scenario.child(), scenario.name(), label);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Map<String, String> variables(Step step, Operation operation, ObjectNode body) {
    var variables = new HashMap<>(latest);
    var on = step.on();
    if (on != null) variables.putAll(named.containsKey(on) ? thing(on) : deadline(on));
    step.with()
        .forEachEntry(
            (field, value) -> {
              if (operation.fields().containsKey(field) || !operation.variables().contains(field))
                body.set(field, filledIn(value));
              else variables.put(field, filledIn(value).asString());
            });
    return variables;
  }

  private Map<String, String> thing(String name) {
    var found = named.get(name);
    if (found == null) throw new NotPossible("nothing called " + name + " was created");
    return found;
  }

  private Map<String, String> deadline(String timescale) {
    if (!latest.containsKey(CASE)) throw new NotPossible("the case has not been opened");
    return api.deadlines(reader(), caseId(), position).stream()
        .filter(d -> d.path("timescale").asString("").equals(timescale))
        .reduce((_, later) -> later)
        .map(d -> Map.of("deadlineId", d.path("id").asString("")))
        .orElseThrow(() -> new NotPossible("the case has no deadline " + timescale));
  }

  private String event(String type) {
    return api.history(reader(), caseId(), position).stream()
        .filter(event -> event.path("type").asString("").equals(type))
        .reduce((_, later) -> later)
        .map(event -> event.path("id").asString(""))
        .orElseThrow(() -> new NotPossible("the case's history has no " + type));
  }

  /**
   * {@code $name} in a field stands for the id of what an earlier step called so; {@code $Type} for
   * the id of the latest event of that type.
   */
  private JsonNode filledIn(JsonNode value) {
    if (value.isString() && value.asString().startsWith("$")) {
      var name = value.asString().substring(1);
      return StringNode.valueOf(
          Character.isUpperCase(name.charAt(0)) ? event(name) : thing(name).getOrDefault("", ""));
    }
    if (value.isObject()) {
      var copy = JsonMapper.shared().createObjectNode();
      value.forEachEntry((field, below) -> copy.set(field, filledIn(below)));
      return copy;
    }
    if (value.isArray()) {
      var copy = JsonMapper.shared().createArrayNode();
      for (var item : value) copy.add(filledIn(item));
      return copy;
    }
    return value;
  }

  private void keep(
      Answer answer, @Nullable String as, Operation operation, Map<String, String> variables) {
    position = Math.max(position, answer.position());
    var id = answer.body().path("id").asString("");
    var location = answer.location();
    var bound = location == null ? Map.<String, String>of() : operations.bind(location);
    latest.putAll(bound);
    var names = operation.variables();
    var target =
        location != null
            ? location.substring(location.lastIndexOf('/') + 1)
            : names.isEmpty() ? "" : variables.getOrDefault(names.getLast(), "");
    if (answer.etag() != null && target.equals(id)) etags.put(id, answer.etag());
    if (as != null) {
      var thing = new HashMap<>(bound);
      thing.put("", id);
      named.put(as, thing);
    }
  }

  private Person person(String id) {
    return new Person(
        session(), id, scenario.council(), scenario.people().getOrDefault(id, List.of()));
  }

  private String session() {
    return scenario.council() + "/" + scenario.child();
  }

  private Person reader() {
    return new Person(
        scenario.council(),
        READER + "-" + scenario.council(),
        scenario.council(),
        List.of("auditor"));
  }

  private String caseId() {
    var id = latest.get(CASE);
    if (id == null) throw new NotSeen("the case has not been opened");
    return id;
  }

  /** What the system shows now; each list is read once. */
  Seen seen() {
    return new Now();
  }

  /** From here on, what is new is counted for the next step; what cannot be read is told there. */
  void remember(Step next, Seen seen) {
    if (!latest.containsKey(CASE)) return;
    var expect = next.expect();
    try {
      if (expect.has("events") || expect.has("no-events") || next.role() != null)
        keep(seen.newEvents(), "position", knownEvents);
      if (expect.has("record-updates")) keep(seen.newRecordUpdates(), "id", knownUpdates);
      if (expect.has("notifications") || expect.has("no-notifications"))
        keep(seen.newNotifications(), "id", knownNotifications);
    } catch (NotSeen _) {
      return;
    }
  }

  private static void keep(List<ObjectNode> things, String id, Set<String> known) {
    for (var thing : things) known.add(thing.path(id).asString(""));
  }

  private static List<ObjectNode> without(List<ObjectNode> things, String id, Set<String> known) {
    return things.stream().filter(t -> !known.contains(t.path(id).asString(""))).toList();
  }

  private final class Now implements Seen {

    private @Nullable List<ObjectNode> events;
    private @Nullable List<ObjectNode> updates;
    private @Nullable List<ObjectNode> notifications;

    @Override
    public List<ObjectNode> newEvents() {
      if (events == null)
        events = without(api.history(reader(), caseId(), position), "position", knownEvents);
      return events;
    }

    @Override
    public List<ObjectNode> deadlines() {
      return api.deadlines(reader(), caseId(), position);
    }

    @Override
    public List<ObjectNode> episodes() {
      return api.episodes(reader(), caseId(), position);
    }

    @Override
    public List<ObjectNode> newRecordUpdates() {
      if (updates == null)
        updates = without(api.recordUpdates(reader(), caseId(), position), "id", knownUpdates);
      return updates;
    }

    @Override
    public List<ObjectNode> newNotifications() {
      if (notifications == null)
        notifications =
            without(api.notifications(reader(), caseId(), position), "id", knownNotifications);
      return notifications;
    }
  }

  /** What a step asks cannot be asked. */
  static final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPossible(String says) {
      super(says);
    }
  }
}
