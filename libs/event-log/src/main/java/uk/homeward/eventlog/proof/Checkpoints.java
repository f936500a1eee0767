package uk.homeward.eventlog.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The table of checkpoints. */
final class Checkpoints {

  private Checkpoints() {}

  static List<Checkpoint> read(Connection connection, String which) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select position, running_hash, signed_at, key_id, signature from event_log.checkpoint "
                    + which)) {
      var checkpoints = new ArrayList<Checkpoint>();
      while (row.next())
        checkpoints.add(
            new Checkpoint(
                row.getLong("position"),
                row.getString("running_hash"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("signature")));
      return checkpoints;
    }
  }

  /**
   * The hashes of the events that the checkpoint was the first to cover; empty if there is none.
   */
  static byte[] hashes(Connection connection, long position) throws SQLException {
    try (var statement =
        connection.prepareStatement("select hashes from event_log.checkpoint where position = ?")) {
      statement.setLong(1, position);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    }
  }
}
