package uk.homeward.notification.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What is not to be tried again yet. Pauses double; a restart forgets them, which only hurries. */
final class Retries {

  private record Pause(Duration length, long until) {}

  private final Map<String, Pause> pauses = new HashMap<>();
  private final DeliverySettings settings;
  private final LongSupplier nanos;

  /**
   * @param nanos monotonic wall time
   */
  Retries(DeliverySettings settings, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
  }

  boolean isDue(String what) {
    var pause = pauses.get(what);
    return pause == null || nanos.getAsLong() - pause.until >= 0;
  }

  void later(String what) {
    pauses.merge(
        what,
        pause(settings.firstRetry()),
        (before, _) -> pause(before.length.plus(before.length)));
  }

  void forget(String what) {
    pauses.remove(what);
  }

  /** Until the first pause ends, at most until it is time to look anyway. */
  Duration untilNext() {
    var now = nanos.getAsLong();
    var next = settings.lookEvery().toNanos();
    for (var pause : pauses.values()) next = Math.min(next, Math.max(0, pause.until - now));
    return Duration.ofNanos(next);
  }

  private Pause pause(Duration length) {
    var longest = settings.longestRetry();
    var limited = length.compareTo(longest) > 0 ? longest : length;
    return new Pause(limited, nanos.getAsLong() + limited.toNanos());
  }
}
