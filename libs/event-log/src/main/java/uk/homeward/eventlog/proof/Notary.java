package uk.homeward.eventlog.proof;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the log and signs how far it has come. Of all processes on one database one does it: the
 * one that holds a lock there, until it ends or loses its connection.
 */
public final class Notary implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
  private static final long OFFICE = 7236281923447118L;
  private static final int MOST_AT_ONCE = 10_000;

  /** Opens a connection of a role that reads the whole log and may add checkpoints. */
  @FunctionalInterface
  public interface Connecting {
    Connection connect() throws SQLException;
  }

  private final Connecting database;
  private final SigningKey key;
  private final Optional<CheckpointFile> outside;
  private final Duration pause;
  private final Clock clock;
  private volatile @Nullable CountDownLatch stopping;
  private @Nullable Thread thread;
  private String told = "";

  /**
   * @param outside where checkpoints are kept beside the database
   * @param pause between two looks at the log
   * @param clock of the world, not of the domain
   */
  public Notary(
      Connecting database,
      SigningKey key,
      Optional<CheckpointFile> outside,
      Duration pause,
      Clock clock) {
    this.database = database;
    this.key = key;
    this.outside = outside;
    this.pause = pause;
    this.clock = clock;
  }

  private void run(CountDownLatch stop) {
    while (stop.getCount() > 0) {
      try (var connection = database.connect()) {
        while (!inOffice(connection)) {
          if (isOver(stop)) return;
        }
        sign(connection, stop);
      } catch (SQLException | IOException | IllegalArgumentException | IllegalStateException e) {
        if (stop.getCount() > 0) tell(String.valueOf(e.getMessage()));
      }
      if (isOver(stop)) return;
    }
  }

  /** Once, and not at every look; it is tried again. */
  private void tell(String why) {
    if (why.equals(told)) return;
    told = why;
    LOG.error("Nothing is signed: {}", why);
  }

  private boolean isOver(CountDownLatch stop) {
    try {
      return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean inOffice(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_try_advisory_lock(" + OFFICE + ")")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private void sign(Connection connection, CountDownLatch stop) throws SQLException, IOException {
    var last = last(connection);
    bringOutsideUpToDate(connection, last);
    told = "";
    var position = last.map(Checkpoint::position).orElse(0L);
    var running = last.map(c -> RunningHash.from(c.runningHash())).orElseGet(RunningHash::empty);
    do {
      for (var more = true; more; ) {
        var hashes = new ArrayList<byte[]>();
        var next = read(connection, position, hashes);
        if (hashes.isEmpty()) break;
        hashes.forEach(running::add);
        position = next;
        keep(connection, Checkpoint.sign(position, running, clock.instant(), key), hashes);
        more = hashes.size() == MOST_AT_ONCE;
      }
    } while (!isOver(stop));
  }

  /** The last position read. */
  private static long read(Connection connection, long after, List<byte[]> hashes)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select position, hash from event_log.event where position > ? order by position limit "
                + MOST_AT_ONCE)) {
      statement.setLong(1, after);
      var position = after;
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          position = rows.getLong(1);
          hashes.add(rows.getBytes(2));
        }
      }
      return position;
    }
  }

  private void keep(Connection connection, Checkpoint checkpoint, List<byte[]> hashes)
      throws SQLException, IOException {
    var all = new byte[hashes.size() * Sha256.BYTES];
    for (int i = 0; i < hashes.size(); i++)
      System.arraycopy(hashes.get(i), 0, all, i * Sha256.BYTES, Sha256.BYTES);
    try (var insert =
        connection.prepareStatement(
            """
            insert into event_log.checkpoint (position, running_hash, hashes, signed_at, key_id, signature)
            values (?, ?, ?, ?, ?, ?)""")) {
      insert.setLong(1, checkpoint.position());
      insert.setString(2, checkpoint.runningHash());
      insert.setBytes(3, all);
      insert.setObject(4, checkpoint.signedAt().atOffset(ZoneOffset.UTC));
      insert.setString(5, checkpoint.keyId());
      insert.setString(6, checkpoint.signature());
      insert.executeUpdate();
    }
    if (outside.isPresent()) outside.get().add(checkpoint);
  }

  private static Optional<Checkpoint> last(Connection connection) throws SQLException {
    var all = Checkpoints.read(connection, "order by position desc limit 1");
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /**
   * @throws IllegalStateException if the database has lost what is known outside: signing anew
   *     would hide it
   */
  private void bringOutsideUpToDate(Connection connection, Optional<Checkpoint> last)
      throws SQLException, IOException {
    if (outside.isEmpty()) return;
    var known = outside.get().last();
    if (known.isPresent()) {
      var same =
          Checkpoints.read(connection, "where position = " + known.get().position()).stream()
              .anyMatch(known.get()::equals);
      if (!same)
        throw new IllegalStateException(
            "the checkpoint of position %d, kept in %s, is not in the database: verify the log"
                .formatted(known.get().position(), outside.get().path()));
    }
    if (last.isPresent())
      outside
          .get()
          .add(
              Checkpoints.read(
                  connection,
                  "where position > "
                      + known.map(Checkpoint::position).orElse(0L)
                      + " order by position"));
  }

  @Override
  public synchronized void start() {
    var stop = new CountDownLatch(1);
    stopping = stop;
    thread = Thread.ofPlatform().daemon().name("log-notary").start(() -> run(stop));
  }

  /** What was appended since the last look is signed by whoever comes next. */
  @Override
  public synchronized void stop() {
    var stop = stopping;
    if (stop == null) return;
    stop.countDown();
    stopping = null;
    try {
      if (thread != null) thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopping != null;
  }
}
