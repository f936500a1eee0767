package uk.homeward.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.homeward.eventlog.proof.CheckpointFile;
import uk.homeward.eventlog.proof.LogVerifier;
import uk.homeward.eventlog.proof.TrustedKeys;
import uk.homeward.eventlog.proof.Verdict;

/** {@code ./homeward verify}: whether the log is what was recorded. */
final class Verify {

  private static final String ROLE = "case_service_stream";

  private Path data = Launcher.usualData();
  private Optional<Path> checkpoints = Optional.empty();
  private Optional<Path> keys = Optional.empty();
  private Optional<String> url = Optional.empty();

  private Verify(List<String> words) {
    for (var rest = new ArrayDeque<>(words); !rest.isEmpty(); ) {
      var word = rest.poll();
      switch (word) {
        case "--data" -> data = Path.of(CommandWords.after(word, rest)).toAbsolutePath();
        case "--checkpoints" -> checkpoints = Optional.of(Path.of(CommandWords.after(word, rest)));
        case "--keys" -> keys = Optional.of(Path.of(CommandWords.after(word, rest)));
        case "--database" -> url = Optional.of(CommandWords.after(word, rest));
        default ->
            throw new LaunchFailure(
                "verify does not know '"
                    + word
                    + "'; ./homeward verify --help lists what it knows.");
      }
    }
  }

  /** 0 if all that is covered is as it was recorded, 1 if not. */
  static int run(List<String> words) {
    return new Verify(words).run();
  }

  private int run() {
    try {
      if (url.isPresent())
        try (var connection =
            DriverManager.getConnection(
                url.get(), ROLE, System.getenv("HOMEWARD_DATABASE_PASSWORD"))) {
          return report(connection);
        }
      var running = Database.runningIn(data.resolve("postgres"));
      if (running.isPresent())
        try (var connection = Database.connect(running.get())) {
          return report(connection);
        }
      return stopped();
    } catch (SQLException | IOException | IllegalArgumentException e) {
      throw new LaunchFailure("The log cannot be verified: " + e.getMessage(), e);
    }
  }

  private int stopped() throws SQLException, IOException {
    if (!Files.isDirectory(data.resolve("postgres")))
      throw new LaunchFailure("There is no log in " + data + ".");
    try (var folder = DataFolder.open(Optional.of(data), false);
        var guard = new Guard();
        var database =
            Database.start(folder.postgres(), folder.logs().resolve("postgres.log"), guard);
        var connection = database.connect()) {
      return report(connection);
    }
  }

  private int report(Connection connection) throws SQLException, IOException {
    var files = ProofFiles.of(data);
    var kept = new CheckpointFile(checkpoints.orElse(files.checkpoints()));
    if (checkpoints.isPresent() && !Files.isRegularFile(kept.path()))
      throw new LaunchFailure("There is no file " + kept.path() + ".");
    var began = System.nanoTime();
    var verdict =
        LogVerifier.verify(connection, TrustedKeys.in(keys.orElse(files.keys())), kept.all());
    var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    System.out.printf(
        Locale.ROOT,
        "Read %,d events in %.1f s (%,.0f a second).%n",
        verdict.events(),
        seconds,
        verdict.events() / Math.max(seconds, 0.001));
    System.out.println(said(verdict));
    return verdict.isAsRecorded() ? 0 : 1;
  }

  private static String said(Verdict verdict) {
    var covered =
        verdict.covered() == 0
            ? "No checkpoint covers anything yet."
            : "Up to position " + verdict.covered() + " all is as it was recorded.";
    if (verdict.fault().isPresent())
      return covered
          + "\nNOT as it was recorded: the first bad event is at "
          + verdict.fault().get();
    return covered + "\nNot yet covered by a checkpoint: " + verdict.notYetCovered() + " events.";
  }
}
