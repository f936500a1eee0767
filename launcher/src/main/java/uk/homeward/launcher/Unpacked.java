package uk.homeward.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * An executable jar laid out for a quick start, in a folder named by the jar's content, with the
 * JVM's ahead-of-time cache beside it once that was made.
 */
record Unpacked(Path folder, Path jar) {
  private static final List<String> SMALL_JVM =
      List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1");

  static Unpacked of(Path jar) {
    try {
      var folder = jar.resolveSibling("unpacked").resolve(digest(jar));
      var unpacked = new Unpacked(folder, folder.resolve(jar.getFileName()));
      if (!Files.isRegularFile(unpacked.jar)) unpacked.extract(jar);
      return unpacked;
    } catch (IOException e) {
      throw new LaunchFailure("Cannot unpack " + jar + ": " + e.getMessage(), e);
    }
  }

  private static String digest(Path jar) throws IOException {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void extract(Path from) throws IOException {
    Files.createDirectories(folder.getParent());
    var half = Files.createTempDirectory(folder.getParent(), "half-");
    var command =
        List.of(
            java(),
            "-Djarmode=tools",
            "-jar",
            from.toString(),
            "extract",
            "--force",
            "--destination",
            half.toString());
    var extraction =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!extraction.waitFor(2, TimeUnit.MINUTES) || extraction.exitValue() != 0)
        throw new IOException("jarmode extract failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    try {
      Files.move(half, folder);
    } catch (FileAlreadyExistsException _) { // another launcher was quicker
      FileSystemUtils.deleteRecursively(half);
    }
  }

  Path cache() {
    return folder.resolve("app.aot");
  }

  /** The command that runs it, quickly if the cache is there. */
  List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(SMALL_JVM);
    if (Files.isRegularFile(cache())) command.add("-XX:AOTCache=" + cache());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return command;
  }

  /** The command that runs it up to the refreshed context, and writes the cache as it ends. */
  List<String> training(Path cache, List<String> options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(SMALL_JVM);
    command.add("-XX:AOTCacheOutput=" + cache);
    command.add("-Dspring.context.exit=onRefresh");
    command.addAll(options);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
