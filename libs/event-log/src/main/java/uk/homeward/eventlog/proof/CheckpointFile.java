package uk.homeward.eventlog.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Checkpoints kept outside the database, one a line, oldest first. */
public record CheckpointFile(Path path) {

  /**
   * @throws IOException if it cannot be read; there being none is no failure
   */
  public List<Checkpoint> all() throws IOException {
    if (!Files.exists(path)) return List.of();
    return Files.readAllLines(path).stream().map(Checkpoint::of).flatMap(Optional::stream).toList();
  }

  Optional<Checkpoint> last() throws IOException {
    var all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Behind a line that was cut off, too. */
  void add(List<Checkpoint> checkpoints) throws IOException {
    var lines = new StringBuilder();
    if (Files.exists(path) && !Files.readString(path).endsWith("\n")) lines.append('\n');
    checkpoints.forEach(each -> lines.append(each.line()).append('\n'));
    Files.writeString(path, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void add(Checkpoint checkpoint) throws IOException {
    Files.writeString(
        path, checkpoint.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
