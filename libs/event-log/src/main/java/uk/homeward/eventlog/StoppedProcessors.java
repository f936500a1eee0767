package uk.homeward.eventlog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which event processors stand before an event that they cannot read, and why; for health. */
public final class StoppedProcessors {

  private static final Logger LOG = LoggerFactory.getLogger(StoppedProcessors.class);

  /** Where a processor stopped, in words for an operator. */
  public record Stopped(long position, String reason) {}

  private final ConcurrentMap<String, Stopped> stopped = new ConcurrentHashMap<>();

  /** By name of the processor; empty when all is well. */
  public Map<String, Stopped> now() {
    return Map.copyOf(stopped);
  }

  void stop(String processor, long position, UnreadableEvent why) {
    var now = new Stopped(position, String.valueOf(why.getMessage()));
    if (!now.equals(stopped.put(processor, now)))
      LOG.error("{} stops before position {}: {}", processor, position, now.reason());
  }

  void goesOn(String processor) {
    stopped.remove(processor);
  }
}
