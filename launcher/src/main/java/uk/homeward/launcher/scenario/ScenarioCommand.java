package uk.homeward.launcher.scenario;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.LaunchFailure;
import uk.homeward.launcher.RunningSystem;
import uk.homeward.launcher.SystemOptions;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.launcher.scenario.api.PublicApi;
import uk.homeward.launcher.scenario.api.Unreachable;
import uk.homeward.launcher.signin.SignIn;
import uk.homeward.practice.Practices;

/** {@code ./homeward scenario}: runs scenario files, on a system of their own or a running one. */
public final class ScenarioCommand {

  private static final int NOT_AS_EXPECTED = 1;
  private static final int NOT_RUN = 2;

  private final List<Path> named = new ArrayList<>();
  private @Nullable URI against;
  private boolean dayByDay;
  private final PrintStream out;

  private ScenarioCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * @return 0 if everything came as expected, 1 if not, 2 if nothing could be run
   */
  public static int run(List<String> words) {
    return run(words, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static int run(List<String> words, PrintStream out) {
    var command = new ScenarioCommand(out);
    try {
      command.understand(words);
      return command.run();
    } catch (IllegalArgumentException | LaunchFailure | Unreachable e) {
      System.err.println("homeward scenario: " + e.getMessage());
      return NOT_RUN;
    }
  }

  private void understand(List<String> words) {
    for (var rest = new ArrayDeque<>(words); !rest.isEmpty(); ) {
      var word = rest.removeFirst();
      if (word.equals("--against")) {
        if (rest.isEmpty()) throw new IllegalArgumentException("--against needs a URL");
        against = URI.create(rest.removeFirst());
      } else if (word.equals("--day-by-day")) {
        dayByDay = true;
      } else if (word.startsWith("-"))
        throw new IllegalArgumentException(
            "there is no " + word + "; ./homeward scenario --help lists what there is");
      else named.add(Path.of(word));
    }
    if (named.isEmpty()) named.add(Installation.root().resolve("scenarios"));
    for (var path : named)
      if (!Files.exists(path)) throw new IllegalArgumentException("there is no " + path);
  }

  private int run() {
    var report = new Report(out);
    var words = Words.ofThisBuild(Practices.shipped());
    var operations = words.operations();
    var scenarios = ScenarioFiles.read(ScenarioFiles.under(named), words, report);
    if (!scenarios.isEmpty()) {
      var timeline = Timeline.of(scenarios);
      if (against != null) live(timeline, against, operations, report);
      else onItsOwn(timeline, operations, report);
    } else report.ends();
    return report.allMet() ? 0 : NOT_AS_EXPECTED;
  }

  private void onItsOwn(Timeline timeline, Operations operations, Report report) {
    Instant first = timeline.entries().getFirst().step().moment();
    var options = SystemOptions.throwAway(first).reporting(System.err::println);
    try (var system = RunningSystem.start(options)) {
      live(timeline, system.baseUrl(), operations, report);
    }
  }

  private void live(Timeline timeline, URI base, Operations operations, Report report) {
    var settings = settings();
    var signIn = new SignIn(base, settings.apply("client"));
    var password = settings.apply("password");
    var api = new PublicApi(base, person -> signIn.tokenFor(person, password));
    api.mustBeThere();
    new Runner(api, operations, report, dayByDay).run(timeline);
  }

  /** The demonstration's sign-in, as it is set up. */
  private static UnaryOperator<String> settings() {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("sign-in.yaml"));
    var properties = Objects.requireNonNull(yaml.getObject());
    return name -> properties.getProperty("homeward.sign-in." + name, "");
  }
}
