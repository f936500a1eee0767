package uk.homeward.launcher.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.Term;
import uk.homeward.launcher.Installation;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/**
 * The file {@code who-may-do-what.yaml}.
 *
 * @param actions in the file's order
 */
record WhoMay(List<Action> actions) {

  static final Set<String> COUNCILS = Practices.shipped().byCouncil().keySet();

  private static final String FILE = "launcher/src/test/resources/who-may-do-what.yaml";

  /**
   * What section 8 calls an action, or what belongs together where it names none.
   *
   * @param section8 its words by council; empty where it is silent
   * @param because empty where the words need no reading
   */
  record Action(String name, Map<String, String> section8, String because, List<Row> rows) {}

  /**
   * One command, or one of the things that it may decide.
   *
   * @param with fields in place of the example's
   * @param sixteen whether the child is of that age
   * @param may by council; none where it does not take the step
   */
  record Row(String command, JsonNode with, boolean sixteen, Map<String, Optional<Cell>> may) {

    @Override
    public String toString() {
      return command + (with.isEmpty() ? "" : " " + with) + (sixteen ? ", at sixteen" : "");
    }
  }

  /**
   * @param roles any one of these may
   * @param forOthers these only if they say whose act it was
   */
  record Cell(Set<Role> roles, Set<Role> forOthers) {}

  static WhoMay read() {
    try {
      var text = Files.readString(Installation.root().resolve(FILE));
      var file = new Load(LoadSettings.builder().build()).loadFromString(text);
      var tree = JsonMapper.shared().<JsonNode>valueToTree(file);
      var roles = new LinkedHashMap<String, Role>();
      tree.path("roles")
          .forEachEntry((word, role) -> roles.put(word, Term.of(Role.class, role.asString())));
      return new WhoMay(
          tree.path("actions").valueStream().map(action -> action(action, roles)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Row> rows() {
    return actions.stream().flatMap(action -> action.rows().stream()).toList();
  }

  private static Action action(JsonNode action, Map<String, Role> roles) {
    var section8 = new LinkedHashMap<String, String>();
    action
        .path("section-8")
        .forEachEntry((council, says) -> section8.put(council, says.asString()));
    return new Action(
        action.path("action").asString(),
        section8,
        action.path("because").asString(""),
        action.path("rows").valueStream().map(row -> row(row, roles)).toList());
  }

  private static Row row(JsonNode row, Map<String, Role> roles) {
    var may = new LinkedHashMap<String, Optional<Cell>>();
    for (var council : COUNCILS) {
      var cell = row.has("every") ? row.path("every") : row.path(council);
      if (!cell.isMissingNode()) may.put(council, cell(cell.asString(), roles));
    }
    var with = row.has("with") ? row.path("with") : JsonMapper.shared().createObjectNode();
    return new Row(
        row.path("do").asString(), with, row.path("child").asString("").equals("sixteen"), may);
  }

  private static Optional<Cell> cell(String text, Map<String, Role> roles) {
    if (text.equals("none")) return Optional.empty();
    var cell = new Cell(EnumSet.noneOf(Role.class), EnumSet.noneOf(Role.class));
    for (var word : Arrays.asList(text.split(" "))) {
      var forOthers = word.endsWith("*");
      var role = roles.get(word.replace("*", ""));
      if (role == null) throw new IllegalArgumentException("No role " + word + " in " + text);
      (forOthers ? cell.forOthers() : cell.roles()).add(role);
    }
    return Optional.of(cell);
  }
}
