package uk.homeward.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved, and is moved forward only. */
public final class DemoClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  /** Stands there. */
  public DemoClock(Instant start) {
    this(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  private DemoClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DemoClock(now, other);
  }

  /** Does nothing if it stands there or later already. */
  public void move(Instant to) {
    now.accumulateAndGet(to, (one, other) -> one.isAfter(other) ? one : other);
  }
}
