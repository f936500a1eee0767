package uk.homeward.launcher.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.homeward.contracts.Term;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.RunningSystem;
import uk.homeward.launcher.SystemOptions;
import uk.homeward.launcher.apispecs.ApiSpecs;
import uk.homeward.launcher.apispecs.Client;
import uk.homeward.launcher.apispecs.Dump;
import uk.homeward.launcher.apispecs.Recorder;
import uk.homeward.launcher.apispecs.Recorder.Exchange;
import uk.homeward.launcher.scenario.api.PublicApi;
import uk.homeward.launcher.signin.SignIn;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/**
 * The shipped cases, those for the acts that they leave out, and the invented council's, on one
 * system, with everything that was asked and answered.
 */
final class PlayedCases implements AutoCloseable {

  private static final Path LAUNCHER = Installation.root().resolve("launcher/src/test/resources");
  private static final Path PRACTICE = Installation.root().resolve("libs/practice/src");

  private final ApiSpecs specs;
  private final Dump dump;
  private final RunningSystem system;
  private final Recorder recorder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, Client> everyRole = new HashMap<>();
  private final Map<String, String> wrongRole = new HashMap<>();
  private final boolean asExpected;

  /**
   * @param data where the system keeps what it keeps
   * @param councils an empty folder for the packs
   */
  PlayedCases(ApiSpecs specs, Path data, Path councils) throws IOException {
    this.specs = specs;
    var report = new Report(new PrintStream(printed, true, UTF_8));
    theFourAndNorthshire(councils);
    var words = Words.ofThisBuild(Practices.load(councils));
    var files =
        ScenarioFiles.under(
            List.of(
                Installation.root().resolve("scenarios"),
                LAUNCHER.resolve("every-act"),
                LAUNCHER.resolve("other-councils")));
    var timeline = Timeline.of(ScenarioFiles.read(files, words, report));
    Instant first = timeline.entries().getFirst().step().moment();
    system = RunningSystem.start(SystemOptions.throwAway(first).in(data).withCouncils(councils));
    dump = new Dump(data);
    recorder = new Recorder(system.baseUrl(), specs);
    var signIn = new SignIn(system.baseUrl(), "homeward-console");
    var api = new PublicApi(recorder.base(), person -> signIn.tokenFor(person, "homeward"));
    new Runner(api, words.operations(), report, false).run(timeline);
    asExpected = report.allMet();
  }

  /** As a council adds itself: a file more in the folder, and nothing else. */
  private static void theFourAndNorthshire(Path councils) throws IOException {
    for (var folder : List.of("main/resources/councils", "test/resources/councils"))
      try (var packs = Files.newDirectoryStream(PRACTICE.resolve(folder), "*.yaml")) {
        for (var pack : packs) Files.copy(pack, councils.resolve(pack.getFileName().toString()));
      }
  }

  ApiSpecs specs() {
    return specs;
  }

  RunningSystem system() {
    return system;
  }

  Recorder recorder() {
    return recorder;
  }

  /** What the system keeps, as whoever holds its disk reads it. */
  Dump dump() {
    return dump;
  }

  boolean asExpected() {
    return asExpected;
  }

  /** Step by step, what was expected and what came. */
  String report() {
    return printed.toString(UTF_8);
  }

  String today() {
    return system.clock().now().toString().substring(0, 10);
  }

  /** The last that was accepted of each operation. */
  Map<String, Exchange> accepted() {
    var accepted = new LinkedHashMap<String, Exchange>();
    for (var exchange : recorder.exchanges())
      if (exchange.accepted()) accepted.put(exchange.operation().id(), exchange);
    return accepted;
  }

  /** Somebody of the council who may do and read everything. */
  Client everyRole(String council) {
    return everyRole.computeIfAbsent(
        council, c -> as("ever-" + c, c, Arrays.stream(Role.values()).map(Term::word).toList()));
  }

  Client everyRole() {
    return everyRole("leeds");
  }

  /** Token of somebody who may do nothing: where an auditor may act like all others, of another. */
  String wrongRole(String council) {
    var role = council.equals("northshire") ? "finance" : "auditor";
    return wrongRole.computeIfAbsent(council, c -> as("audrey-" + c, c, List.of(role)).token());
  }

  private Client as(String user, String council, List<String> roles) {
    return Client.signedIn(recorder.base(), user, council, roles);
  }

  @Override
  public void close() {
    recorder.close();
    system.close();
  }
}
