package uk.homeward.eventlog.proof;

import java.security.MessageDigest;
import java.util.HexFormat;

/** Binds the hashes of events, one after the other. */
final class RunningHash {

  private final MessageDigest digest = Sha256.digest();
  private byte[] value;

  private RunningHash(byte[] value) {
    this.value = value;
  }

  /** Before the first event. */
  static RunningHash empty() {
    return new RunningHash(new byte[Sha256.BYTES]);
  }

  static RunningHash from(String hexadecimal) {
    return new RunningHash(HexFormat.of().parseHex(hexadecimal));
  }

  void add(byte[] hash) {
    digest.update(value);
    value = digest.digest(hash);
  }

  /** Hashes that stand behind one another. */
  void addAll(byte[] hashes) {
    for (int at = 0; at < hashes.length; at += Sha256.BYTES) {
      digest.update(value);
      digest.update(hashes, at, Math.min(Sha256.BYTES, hashes.length - at));
      value = digest.digest();
    }
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
