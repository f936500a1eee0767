package uk.homeward.eventlog.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the table, with the hash that it should have: computed here, from all
 * that is stored, in the way that {@code event_log.hash_of} describes.
 */
final class StoredEvent {

  static final String COLUMNS =
      """
      position, event_id, aggregate_type, aggregate_id, sequence, case_id, council, service, type, version,
      occurred_on, occurred_at, recorded, payload, metadata, idempotency_key, idempotency_ordinal,
      previous_hash, hash""";

  private enum Kind {
    BIGINT(20),
    INTEGER(23),
    TEXT(25),
    DATE(1082),
    MOMENT(1184),
    BYTES(17);

    private final int oid;

    Kind(int oid) {
      this.oid = oid;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.BIGINT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.BIGINT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.INTEGER,
          Kind.DATE,
          Kind.MOMENT,
          Kind.MOMENT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.TEXT,
          Kind.INTEGER,
          Kind.BYTES);

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final Instant FIRST_MOMENT = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final long MICROS = 1_000_000;

  private final long position;
  private final @Nullable String chain;
  private final byte @Nullable [] previousHash;
  private final byte @Nullable [] storedHash;
  private final byte[] hash;

  /**
   * @param row selected by {@link #COLUMNS}
   */
  StoredEvent(ResultSet row, MessageDigest digest) throws SQLException {
    var caseId = row.getString("case_id");
    position = row.getLong("position");
    chain = caseId == null ? null : row.getString("council") + "\n" + caseId;
    previousHash = row.getBytes("previous_hash");
    storedHash = row.getBytes("hash");
    hash = digest.digest(binary(row));
  }

  long position() {
    return position;
  }

  /** What the hash before it is looked up by; null without a case. */
  @Nullable String chain() {
    return chain;
  }

  boolean follows(byte @Nullable [] hashBefore) {
    return Arrays.equals(previousHash, hashBefore);
  }

  boolean hasItsHash() {
    return Arrays.equals(hash, storedHash);
  }

  /** The one that it should have. */
  byte[] hash() {
    return hash;
  }

  private static byte[] binary(ResultSet row) throws SQLException {
    var bytes = new ByteArrayOutputStream(2048);
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(KINDS.size());
      for (int i = 0; i < KINDS.size(); i++) write(out, KINDS.get(i), row, i + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Kind kind, ResultSet row, int column)
      throws IOException, SQLException {
    out.writeInt(kind.oid);
    switch (kind) {
      case TEXT, BYTES -> {
        var value = row.getBytes(column);
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) out.write(value);
      }
      case BIGINT -> {
        var value = row.getLong(column);
        if (isSet(out, row, Long.BYTES)) out.writeLong(value);
      }
      case INTEGER -> {
        var value = row.getInt(column);
        if (isSet(out, row, Integer.BYTES)) out.writeInt(value);
      }
      case DATE -> {
        var value = row.getObject(column, LocalDate.class);
        if (isSet(out, row, Integer.BYTES))
          out.writeInt((int) (value.toEpochDay() - FIRST_DAY.toEpochDay()));
      }
      case MOMENT -> {
        var value = row.getObject(column, OffsetDateTime.class);
        if (isSet(out, row, Long.BYTES)) out.writeLong(micros(value.toInstant()));
      }
    }
  }

  private static boolean isSet(DataOutputStream out, ResultSet row, int length)
      throws IOException, SQLException {
    var isSet = !row.wasNull();
    out.writeInt(isSet ? length : -1);
    return isSet;
  }

  /** Wraps around for moments that no event can have, such as infinity; then no hash fits. */
  private static long micros(Instant moment) {
    return (moment.getEpochSecond() - FIRST_MOMENT.getEpochSecond()) * MICROS
        + moment.getNano() / 1000;
  }
}
