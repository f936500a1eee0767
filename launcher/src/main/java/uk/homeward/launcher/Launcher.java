package uk.homeward.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import uk.homeward.launcher.frontdoor.FrontDoor;
import uk.homeward.launcher.scenario.ScenarioCommand;

/** Everything that {@code ./homeward} does in Java, by its first word. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] words) {
    System.exit(run(Arrays.asList(words)));
  }

  private static int run(List<String> words) {
    var verb = words.isEmpty() ? "" : words.getFirst();
    var rest = words.isEmpty() ? words : words.subList(1, words.size());
    try {
      return switch (verb) {
        case "up" -> Up.run(rest);
        case "scenario" -> ScenarioCommand.run(rest);
        case "verify" -> Verify.run(rest);
        case "prepare" -> Prepare.run(rest);
        case "front-door" -> FrontDoor.run(rest);
        default -> unknown(verb);
      };
    } catch (LaunchFailure failure) {
      System.err.println("homeward: " + failure.getMessage());
      return 1;
    }
  }

  private static int unknown(String verb) {
    System.err.println("homeward: there is no '" + verb + "'; ./homeward --help lists what is.");
    return 2;
  }

  /** Where a system keeps its data unless told otherwise. */
  static Path usualData() {
    return Installation.root().resolve(".homeward");
  }
}
