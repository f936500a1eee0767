package uk.homeward.eventlog.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import uk.homeward.eventlog.proof.Verdict.Fault;

/**
 * Reads the whole log and says whether it is what was recorded. Trusts nothing in the database: the
 * hashes are computed here, and a checkpoint counts if a trusted key signed it.
 */
public final class LogVerifier {

  private static final int ROWS_AT_ONCE = 1_000;

  /** Half the work of reading is turning text into numbers and bytes. */
  private static final int ALWAYS_BINARY = -1;

  private final Connection connection;
  private final TrustedKeys keys;
  private final Stretch stretch = new Stretch();
  private final RunningHash running = RunningHash.empty();
  private final Map<String, byte[]> chains = new HashMap<>();
  private long events;
  private long uncovered;
  private long covered;
  private long previous;

  private LogVerifier(Connection connection, TrustedKeys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /**
   * Looks at one moment of the log; it may be in use.
   *
   * @param connection of a role that reads all councils' events; its transaction is ended
   * @param outside checkpoints kept elsewhere, so that a cut tail is found
   */
  public static Verdict verify(Connection connection, TrustedKeys keys, List<Checkpoint> outside)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var begin = connection.createStatement()) {
      begin.execute("set transaction isolation level repeatable read, read only");
      begin.execute("set local enable_seqscan = off");
      return new LogVerifier(connection, keys).verdict(outside);
    } finally {
      connection.rollback();
    }
  }

  private Verdict verdict(List<Checkpoint> outside) throws SQLException {
    var checkpoints = new ArrayList<>(Checkpoints.read(connection, ""));
    checkpoints.addAll(outside);
    checkpoints.sort(Comparator.comparingLong(Checkpoint::position));
    var ahead = new ArrayDeque<>(checkpoints);
    var retired = retired(checkpoints);
    var digest = Sha256.digest();
    try (var statement =
        connection.prepareStatement(
            "select " + StoredEvent.COLUMNS + " from event_log.event order by position")) {
      statement.setFetchSize(ROWS_AT_ONCE);
      statement.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS_BINARY);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var event = new StoredEvent(rows, digest);
          var fault = passed(ahead, event.position() - 1, retired);
          if (fault.isEmpty()) fault = added(event, ahead);
          if (fault.isPresent()) return verdict(fault);
        }
      }
    }
    return verdict(passed(ahead, Long.MAX_VALUE, retired));
  }

  private Verdict verdict(Optional<Fault> fault) {
    return new Verdict(events, covered, uncovered, fault);
  }

  /** Once another key has taken over, the one before it signs no more. */
  private static Set<Checkpoint> retired(List<Checkpoint> inOrder) {
    var retired = new HashSet<Checkpoint>();
    var former = new HashSet<String>();
    var current = "";
    for (var each : inOrder) {
      if (former.contains(each.keyId())) retired.add(each);
      else if (!each.keyId().equals(current)) {
        former.add(current);
        current = each.keyId();
      }
    }
    return retired;
  }

  /** Compares with every checkpoint up to a position, once all its events were read. */
  private Optional<Fault> passed(Deque<Checkpoint> ahead, long position, Set<Checkpoint> retired)
      throws SQLException {
    while (!ahead.isEmpty() && ahead.peek().position() <= position) {
      var checkpoint = ahead.poll();
      var at = checkpoint.position();
      if (retired.contains(checkpoint) || !keys.signed(checkpoint))
        return Optional.of(
            stretch.somewhere(
                at, "the checkpoint of position " + at + " is not signed by a trusted key"));
      if (!running.toString().equals(checkpoint.runningHash()) || (previous < at && at > covered))
        return Optional.of(
            difference(checkpoint, true)
                .orElseGet(
                    () ->
                        previous < at
                            ? new Fault(
                                stretch.end(), stretch.end(), "what was recorded here is missing")
                            : stretch.somewhere(at, "this is not what was recorded here")));
      if (at > covered) {
        covered = at;
        uncovered = 0;
        stretch.beginAfter(at, running);
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> added(StoredEvent event, Deque<Checkpoint> ahead) throws SQLException {
    var wrong = wrong(event);
    events++;
    uncovered++;
    stretch.add(event);
    running.add(event.hash());
    if (event.chain() != null) chains.put(event.chain(), event.hash());
    if (wrong == null) {
      previous = event.position();
      return Optional.empty();
    }
    var signed = ahead.stream().filter(keys::signed).findFirst();
    var first = signed.isPresent() ? difference(signed.get(), false) : Optional.<Fault>empty();
    return Optional.of(first.orElseGet(() -> new Fault(event.position(), event.position(), wrong)));
  }

  private @Nullable String wrong(StoredEvent event) {
    if (event.position() <= previous) return "more than one event stands here";
    if (!event.hasItsHash()) return "it, or its hash, was changed";
    if (event.chain() != null && !event.follows(chains.get(event.chain())))
      return "the event before it in its case is not the one that was there";
    return null;
  }

  private Optional<Fault> difference(Checkpoint checkpoint, boolean isWhole) throws SQLException {
    var signed = Checkpoints.hashes(connection, checkpoint.position());
    return stretch.difference(signed, checkpoint, isWhole);
  }
}
