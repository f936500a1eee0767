package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.apispecs.ApiSpecs;
import uk.homeward.launcher.scenario.api.Operation;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.practice.Practices;

/** The examples beside the API files, captured by {@link EveryOperationIT}. */
class ExamplesTest {

  private static final Pattern COUNCIL = Pattern.compile("(?m)^council: *([a-z]+)");

  private final ApiSpecs specs = new ApiSpecs();

  @Test
  void every_operation_has_an_example_that_is_as_described() {
    var faults = new TreeSet<String>();
    for (var operation : specs.operations()) {
      if (!Files.exists(operation.example())) {
        if (!noPlayedCouncilDoesIt(operation.id())) faults.add(operation.id() + " has no example");
        continue;
      }
      var example = JsonMapper.shared().readTree(read(operation.example()));
      if (example.has("request")) faults.addAll(specs.faults(operation, example.path("request")));
      faults.addAll(
          specs.faults(operation, example.path("status").asInt(), example.path("answer")));
      for (var problem : example.path("problems").properties())
        faults.addAll(
            specs.faults(operation, Integer.parseInt(problem.getKey()), problem.getValue()));
    }
    assertThat(faults).isEmpty();
  }

  /**
   * An act that none of the councils whose cases are shipped does: it can only be refused there.
   */
  static boolean noPlayedCouncilDoesIt(String command) {
    var commands =
        Operations.ofThisBuild().all().stream().map(Operation::name).collect(Collectors.toSet());
    var gates = CommandsDocument.gatesOf(command, commands);
    var practices = Practices.shipped();
    return !gates.isEmpty()
        && councilsPlayed().stream()
            .allMatch(council -> practices.of(council).notDoneHere().keySet().containsAll(gates));
  }

  private static Set<String> councilsPlayed() {
    var files = ScenarioFiles.under(List.of(Installation.root().resolve("scenarios")));
    return files.stream()
        .map(file -> COUNCIL.matcher(read(file)))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
