package uk.homeward.kit.processing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.StoppedProcessors;

/** Down while a processor stands before an event that it cannot read, or keeps one back. */
public final class LogHealth implements HealthIndicator {

  private final StoppedProcessors stopped;
  private final DeadLetters deadLetters;

  public LogHealth(StoppedProcessors stopped, DeadLetters deadLetters) {
    this.stopped = stopped;
    this.deadLetters = deadLetters;
  }

  @Override
  public Health health() {
    var stands = stopped.now();
    var kept = deadLetters.all();
    var health = stands.isEmpty() && kept.isEmpty() ? Health.up() : Health.down();
    return health.withDetail("stopped", stands).withDetail("keptBack", kept.size()).build();
  }
}
