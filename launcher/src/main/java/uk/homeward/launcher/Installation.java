package uk.homeward.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built tree that a system is started from. */
public final class Installation {
  private Installation() {}

  /** The folder named by {@code homeward.root}, else the nearest above that has the command. */
  public static Path root() {
    var named = System.getProperty("homeward.root");
    if (named != null) return Path.of(named).toAbsolutePath();
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
      if (Files.isRegularFile(at.resolve("homeward"))) return at;
    throw new LaunchFailure("Start this from the project's folder, with ./homeward.");
  }

  static Path jarOf(Path root, String module) {
    var target = root.resolve(module).resolve("target");
    if (Files.isDirectory(target))
      try (var jars = Files.newDirectoryStream(target, "*-exec.jar")) {
        for (var jar : jars) return jar;
      } catch (IOException e) {
        throw new LaunchFailure("Cannot read " + target + ": " + e.getMessage(), e);
      }
    throw new LaunchFailure(
        module + " is not built: run ./homeward up, or mvn package -DskipTests.");
  }
}
