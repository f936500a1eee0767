package uk.homeward.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, by looking again until it is true or too late. */
final class Patience {
  private Patience() {}

  /** Whether it became true within the limit, looked at every so often. */
  static boolean until(BooleanSupplier it, Duration limit, Duration every) {
    var start = System.nanoTime();
    while (!it.getAsBoolean()) {
      if (System.nanoTime() - start > limit.toNanos() || Thread.interrupted()) return false;
      LockSupport.parkNanos(every.toNanos());
    }
    return true;
  }
}
