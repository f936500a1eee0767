package uk.homeward.eventlog.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A signed statement of what the log held up to a position. It may be kept anywhere: as a line of
 * text it is whole.
 *
 * @param runningHash over all events up to the position, in hexadecimal
 * @param keyId of the key that signed it
 * @param signature in Base64
 */
public record Checkpoint(
    long position, String runningHash, Instant signedAt, String keyId, String signature) {

  private static final String FORMAT = "homeward checkpoint 1";

  static Checkpoint sign(long position, RunningHash running, Instant now, SigningKey key) {
    var unsigned =
        new Checkpoint(
            position, running.toString(), now.truncatedTo(ChronoUnit.MICROS), key.id(), "");
    return new Checkpoint(
        position,
        unsigned.runningHash,
        unsigned.signedAt,
        unsigned.keyId,
        key.sign(unsigned.signed()));
  }

  /** What the signature is of. */
  byte[] signed() {
    return (FORMAT + "\n" + position + "\n" + runningHash + "\n" + signedAt + "\n" + keyId + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  String line() {
    return position + " " + runningHash + " " + signedAt + " " + keyId + " " + signature;
  }

  /** Empty for a line that is none, such as one that was cut off while it was written. */
  static Optional<Checkpoint> of(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 5
        || !line.matches("\\d{1,18} [0-9a-f]{64} \\S+Z [0-9a-f]{16} [A-Za-z0-9+/]{86}=="))
      return Optional.empty();
    return Optional.of(
        new Checkpoint(
            Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), parts[3], parts[4]));
  }
}
