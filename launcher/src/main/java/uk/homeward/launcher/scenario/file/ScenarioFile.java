package uk.homeward.launcher.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;
import uk.homeward.launcher.scenario.api.Operation;
import uk.homeward.practice.DidYouMean;

/** Reads one scenario file and finds every fault that can be found without running it. */
public final class ScenarioFile {

  /** Fields that the runner knows itself. */
  private static final Set<String> FILLED_IN = Set.of("occurred", "childReference");

  private final Vocabulary words;
  private final YamlDocument yaml;
  private final String file;
  private final Findings findings;

  private ScenarioFile(String file, Findings findings, Vocabulary words) {
    this.file = file;
    this.yaml = findings.yaml();
    this.findings = findings;
    this.words = words;
  }

  /**
   * @throws FaultyScenario naming file, line and field of each fault
   */
  public static Scenario read(Path path, Vocabulary words) throws FaultyScenario {
    String text;
    try {
      text = Files.readString(path);
    } catch (IOException e) {
      throw new FaultyScenario(
          List.of(new Fault(path.toString(), 1, 1, "", "cannot be read: " + e.getMessage())));
    }
    return read(path.toString(), text, words);
  }

  /**
   * @throws FaultyScenario naming file, line and field of each fault
   */
  public static Scenario read(String file, String text, Vocabulary words) throws FaultyScenario {
    var yaml = YamlDocument.parse(file, text);
    var findings = new Findings(yaml);
    Shape.check(findings);
    findings.stopIfAny();
    var scenario = new ScenarioFile(file, findings, words).scenario();
    findings.stopIfAny();
    return scenario;
  }

  private Scenario scenario() {
    var root = yaml.root();
    var council = root.path("council").asString();
    if (!words.timescales().containsKey(council))
      findings.fault(
          "/council",
          "there is no council "
              + council
              + DidYouMean.among(words.timescales().keySet(), council));
    var people = people(root.path("people"));
    checkGiven(root.path("given"), people);
    var steps = steps(root.path("steps"), people);
    return new Scenario(
        file,
        root.path("scenario").asString(),
        council,
        root.path("child").asString(),
        people,
        root.path("given"),
        steps,
        yaml);
  }

  private Map<String, List<String>> people(JsonNode all) {
    var people = new LinkedHashMap<String, List<String>>();
    all.forEachEntry(
        (person, written) -> {
          var held = words(written);
          for (var role : held)
            if (!words.roles().contains(role))
              findings.fault(
                  YamlDocument.below("/people", person),
                  "there is no role " + role + DidYouMean.among(words.roles(), role));
          people.put(person, held);
        });
    return people;
  }

  /** One word or several, as a list. */
  public static List<String> words(JsonNode written) {
    if (!written.isArray()) return List.of(written.asString());
    var words = new ArrayList<String>();
    for (var word : written) words.add(word.asString());
    return words;
  }

  private void checkGiven(JsonNode given, Map<String, List<String>> people) {
    given
        .path("people")
        .forEachEntry(
            (role, person) -> {
              if (!people.containsKey(person.asString()))
                findings.fault(
                    "/given/people/" + role,
                    person.asString()
                        + " is not among people"
                        + DidYouMean.among(people.keySet(), person.asString()));
            });
    for (var field : List.of("birth-date", "legal-status-since", "looked-after-since"))
      findings.checkDate(given.path(field), "/given/" + field);
    for (var field : List.of("last-review", "last-visit"))
      findings.checkDate(given.path(field), "/given/" + field);
    findings.checkDate(given.path("last-sdq").path("on"), "/given/last-sdq/on");
  }

  private List<Step> steps(JsonNode written, Map<String, List<String>> people) {
    var steps = new ArrayList<Step>();
    var names = new HashSet<String>();
    var expected = new ExpectedFields(words, timescales(), findings);
    Instant before = Instant.MIN;
    for (var i = 0; i < written.size(); i++) {
      var pointer = "/steps/" + i;
      var step = written.get(i);
      var at = findings.time(step.path("at").asString(), pointer + "/at");
      if (at == null) continue;
      var moment = at.notBefore(before);
      if (moment.isBefore(before))
        findings.fault(
            pointer + "/at",
            "is before the step above it; steps stand in the order of their moments");
      before = moment;
      checkActing(step, pointer, people, names);
      expected.check(step.path("expect"), pointer + "/expect");
      addRepetitions(steps, step, pointer, i + 1, at, moment);
    }
    steps.sort(Comparator.comparing(Step::moment));
    return List.copyOf(steps);
  }

  private void addRepetitions(
      List<Step> steps,
      JsonNode step,
      String pointer,
      int number,
      LondonTime first,
      Instant moment) {
    steps.add(step(step, pointer, number, 0, first, moment));
    var repeat = step.path("repeat");
    if (repeat.isMissingNode()) return;
    var until = findings.time(repeat.path("until").asString(), pointer + "/repeat/until");
    if (until == null) return;
    for (var n = 1; n < 1000; n++) {
      var date = later(first.date(), repeat.path("every"), n);
      if (date.isAfter(until.date())) return;
      var at = first.on(date);
      steps.add(step(step, pointer, number, n, at, at.moment()));
    }
  }

  private static LocalDate later(LocalDate first, JsonNode every, int times) {
    if (every.has("days")) return first.plusDays((long) times * every.path("days").asInt());
    if (every.has("weeks")) return first.plusWeeks((long) times * every.path("weeks").asInt());
    return first.plusMonths((long) times * every.path("months").asInt());
  }

  private static Step step(
      JsonNode step, String pointer, int number, int time, LondonTime at, Instant moment) {
    return new Step(
        number,
        time,
        pointer,
        at,
        moment,
        text(step, "note"),
        text(step, "by"),
        text(step, "role"),
        text(step, "do"),
        text(step, "on"),
        text(step, "as"),
        moments(step.path("with")),
        step.path("expect"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.path(field).asString() : null;
  }

  /** London moments as the API wants them, wherever they stand in a command's fields. */
  private static JsonNode moments(JsonNode written) {
    if (written.isString() && LondonTime.isMoment(written.asString()))
      return StringNode.valueOf(LondonTime.parse(written.asString()).moment().toString());
    if (written.isObject()) {
      var result = JsonMapper.shared().createObjectNode();
      written.forEachEntry((field, value) -> result.set(field, moments(value)));
      return result;
    }
    if (written.isArray()) {
      var result = JsonMapper.shared().createArrayNode();
      for (var item : written) result.add(moments(item));
      return result;
    }
    return written;
  }

  private void checkActing(
      JsonNode step, String pointer, Map<String, List<String>> people, Set<String> names) {
    var command = text(step, "do");
    if (command == null) return;
    var by = String.valueOf(text(step, "by"));
    var held = people.get(by);
    if (held == null)
      findings.fault(
          pointer + "/by", by + " is not among people" + DidYouMean.among(people.keySet(), by));
    var role = text(step, "role");
    if (role != null && held != null && !held.contains(role))
      findings.fault(pointer + "/role", by + " is not " + role + DidYouMean.among(held, role));
    var operation = words.operations().named(command);
    if (operation.isEmpty())
      findings.fault(
          pointer + "/do",
          "there is no command " + command + DidYouMean.among(words.operations().names(), command));
    else checkFields(step, pointer, operation.get());
    checkWithMoments(step.path("with"), pointer + "/with");
    var on = text(step, "on");
    if (on != null && !names.contains(on) && !timescales().contains(on))
      findings.fault(
          pointer + "/on",
          "no earlier step names anything "
              + on
              + " with as, and it is no timescale of the council"
              + DidYouMean.among(names, on));
    var as = text(step, "as");
    if (as != null && !names.add(as) && !step.path("expect").has("refused"))
      findings.fault(pointer + "/as", as + " is already the name of something else");
  }

  private void checkFields(JsonNode step, String pointer, Operation operation) {
    var with = step.path("with");
    with.forEachEntry(
        (field, _) -> {
          if (!operation.fields().containsKey(field) && !operation.variables().contains(field))
            findings.fault(
                YamlDocument.below(pointer + "/with", field),
                operation.name()
                    + " has no such field"
                    + DidYouMean.among(operation.fields().keySet(), field));
        });
    var status = step.path("expect").path("refused").path("status").asInt(0);
    if (status == 400 || status == 422) return;
    var missing = new TreeSet<>(operation.required());
    missing.removeAll(FILLED_IN);
    missing.removeIf(with::has);
    if (!missing.isEmpty())
      findings.fault(
          with.isMissingNode() ? pointer + "/do" : pointer + "/with",
          operation.name() + " needs " + String.join(", ", missing));
  }

  private void checkWithMoments(JsonNode value, String pointer) {
    if (value.isString() && LondonTime.isMoment(value.asString()))
      findings.time(value.asString(), pointer);
    value.forEachEntry(
        (field, below) -> checkWithMoments(below, YamlDocument.below(pointer, field)));
    if (value.isArray())
      for (var i = 0; i < value.size(); i++) checkWithMoments(value.get(i), pointer + "/" + i);
  }

  private Set<String> timescales() {
    return words.timescales().getOrDefault(yaml.root().path("council").asString(), Set.of());
  }
}
