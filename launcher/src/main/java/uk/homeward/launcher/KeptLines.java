package uk.homeward.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things that are only ever added, one JSON line each, so that they outlast a restart.
 *
 * @param <T> the things
 */
public final class KeptLines<T> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Class<T> type;
  private final Optional<Path> file;

  /**
   * @param file empty keeps nothing
   */
  public KeptLines(Class<T> type, Optional<Path> file) {
    this.type = type;
    this.file = file;
  }

  public synchronized List<T> read() {
    try {
      if (file.isEmpty() || !Files.exists(file.get())) return List.of();
      return Files.readAllLines(file.get()).stream().map(l -> JSON.readValue(l, type)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void add(T thing) {
    if (file.isEmpty()) return;
    try {
      Files.writeString(
          file.get(),
          JSON.writeValueAsString(thing) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
