package uk.homeward.eventlog.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.homeward.eventlog.proof.Verdict.Fault;

/** The events since the last checkpoint that was found in order. */
final class Stretch {

  private final List<Long> positions = new ArrayList<>();
  private final List<byte[]> hashes = new ArrayList<>();
  private long before;
  private String runningBefore = RunningHash.empty().toString();

  void add(StoredEvent event) {
    positions.add(event.position());
    hashes.add(event.hash());
  }

  void beginAfter(long position, RunningHash running) {
    before = position;
    runningBefore = running.toString();
    positions.clear();
    hashes.clear();
  }

  /**
   * Where it begins to differ from what was signed.
   *
   * @param isWhole whether all events up to the checkpoint were read
   */
  Optional<Fault> difference(byte[] signed, Checkpoint checkpoint, boolean isWhole) {
    var running = RunningHash.from(runningBefore);
    running.addAll(signed);
    if (signed.length == 0 || !running.toString().equals(checkpoint.runningHash()))
      return Optional.empty();
    var previous = before;
    for (int i = 0; i < hashes.size(); i++) {
      var own = hashes.get(i);
      if (!isAt(signed, i, own)) {
        for (int later = i + 1; later * Sha256.BYTES < signed.length; later++)
          if (isAt(signed, later, own))
            return at(previous + 1, "what was recorded here is missing");
        return at(positions.get(i), "this is not what was recorded here");
      }
      previous = positions.get(i);
    }
    return isWhole && hashes.size() * Sha256.BYTES < signed.length
        ? at(previous + 1, "what was recorded here is missing")
        : Optional.empty();
  }

  /** Where it must lie when nothing more is known. */
  Fault somewhere(long upTo, String reason) {
    return new Fault(before + 1, Math.max(before + 1, upTo), reason);
  }

  /** The position behind the last event. */
  long end() {
    return (positions.isEmpty() ? before : positions.getLast()) + 1;
  }

  private static Optional<Fault> at(long position, String reason) {
    return Optional.of(new Fault(position, position, reason));
  }

  private static boolean isAt(byte[] signed, int index, byte[] hash) {
    var from = index * Sha256.BYTES;
    return from + Sha256.BYTES <= signed.length
        && Arrays.equals(signed, from, from + Sha256.BYTES, hash, 0, Sha256.BYTES);
  }
}
