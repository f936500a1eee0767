package uk.homeward.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service writes while it starts. Where Spring Boot can say why it does not, it says so in a
 * report of its own, and that is what a person needs to read.
 *
 * @param from where this start begins in the file
 */
record StartLog(Path file, long from) {

  private static final Pattern REPORT =
      Pattern.compile(
          "APPLICATION FAILED TO START\\R\\*+\\R+Description:\\R+(.+?)\\R\\R+Action:\\R+(.+?)\\R(\\R|$)",
          Pattern.DOTALL);

  /** From where the file ends now. */
  static StartLog beginning(Path file) {
    return new StartLog(file, Files.exists(file) ? file.toFile().length() : 0);
  }

  /** Why it did not start and what to do, if it says so. */
  Optional<String> reason() {
    try (var log = Files.newInputStream(file)) {
      log.skipNBytes(from);
      var report = REPORT.matcher(new String(log.readAllBytes(), StandardCharsets.UTF_8));
      return report.find()
          ? Optional.of(report.group(1).strip() + " " + report.group(2).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
