package uk.homeward.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, for tests that compare them with the code. */
public final class Repository {

  private Repository() {}

  /** Top of the working tree, from whichever module a test runs in. */
  public static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("libs/contracts/src"))) {
      var parent = folder.getParent();
      if (parent == null) throw new IllegalStateException("Not inside the working tree");
      folder = parent;
    }
    return folder;
  }

  /** What is there, in the order of their paths. */
  public static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Java files of all modules under a source set, such as {@code src/main/java}. */
  public static List<Path> sources(String sourceSet) {
    return files(root(), ".java").stream()
        .filter(file -> root().relativize(file).toString().contains(sourceSet + "/"))
        .toList();
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
