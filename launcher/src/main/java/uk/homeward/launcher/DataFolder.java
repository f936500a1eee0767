package uk.homeward.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one system keeps its database and logs; only one system at a time may have it. */
final class DataFolder implements AutoCloseable {
  private static final long LEAST_FREE_BYTES = 512L << 20;

  private final Path path;
  private final boolean throwAway;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, boolean throwAway, FileChannel channel, FileLock lock) {
    this.path = path;
    this.throwAway = throwAway;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws LaunchFailure if another system has the folder, or the disk is full
   */
  static DataFolder open(Optional<Path> wanted, boolean fresh) {
    try {
      var path =
          wanted.isPresent()
              ? Files.createDirectories(wanted.get().toAbsolutePath())
              : Files.createTempDirectory("homeward-");
      var free = Files.getFileStore(path).getUsableSpace();
      if (free < LEAST_FREE_BYTES)
        throw new LaunchFailure(
            "The disk that holds %s has %d MB left and Homeward needs %d MB: free some space."
                .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20));
      var channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LaunchFailure(
            "Homeward is already running with the data in %s: stop it first (Ctrl-C where it was started)."
                .formatted(path));
      }
      var folder = new DataFolder(path, wanted.isEmpty(), channel, lock);
      if (fresh) folder.empty();
      Files.createDirectories(folder.logs());
      return folder;
    } catch (IOException e) {
      throw new LaunchFailure(
          "Cannot use the data folder%s: %s"
              .formatted(wanted.map(p -> " " + p).orElse(""), e.getMessage()),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path file(String name) {
    return path.resolve(name);
  }

  private void empty() throws IOException {
    try (var entries = Files.list(path)) {
      for (var entry : entries.toList())
        if (!entry.getFileName().toString().equals("lock")) delete(entry);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (var found = Files.walk(tree)) {
      for (var each : found.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
      if (throwAway) delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
