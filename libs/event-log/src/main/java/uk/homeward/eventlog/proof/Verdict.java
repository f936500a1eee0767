package uk.homeward.eventlog.proof;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param events read
 * @param covered position up to which a checkpoint says that all is as it was recorded; 0 for none
 * @param notYetCovered events behind that, about which nothing can be said
 * @param fault the first that is not as it was recorded; nothing behind it was looked at
 */
public record Verdict(long events, long covered, long notYetCovered, Optional<Fault> fault) {

  /**
   * What is wrong, and where.
   *
   * @param first position of the first bad event, or the first that may be it
   * @param last the same position, if it is known exactly
   */
  public record Fault(long first, long last, String reason) {
    @Override
    public String toString() {
      return (first == last ? "position " + first : "one of positions " + first + " to " + last)
          + ": "
          + reason;
    }
  }

  public boolean isAsRecorded() {
    return fault.isEmpty();
  }
}
