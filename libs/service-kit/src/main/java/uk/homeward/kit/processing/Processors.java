package uk.homeward.kit.processing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** How far the event processors of this service are: from memory, since stored tokens lag. */
public final class Processors {

  private static final long LOOK_AGAIN_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  private final EventProcessingConfiguration configuration;

  public Processors(EventProcessingConfiguration configuration) {
    this.configuration = configuration;
  }

  /** By name. */
  public Map<String, StreamingEventProcessor> all() {
    var all = new TreeMap<String, StreamingEventProcessor>();
    configuration
        .eventProcessors()
        .forEach(
            (name, processor) -> {
              if (processor instanceof StreamingEventProcessor streaming) all.put(name, streaming);
            });
    return all;
  }

  public @Nullable StreamingEventProcessor named(String name) {
    return all().get(name);
  }

  /** The position up to which the processor has handled everything; -1 before it has begun. */
  public static long position(StreamingEventProcessor processor) {
    var segments = processor.processingStatus().values();
    return segments.isEmpty()
        ? -1
        : segments.stream().mapToLong(Processors::position).min().orElse(-1);
  }

  /** Zero, before the first position, for a processor that stands at the beginning. */
  private static long position(EventTrackerStatus segment) {
    return segment.getCurrentPosition().orElse(0);
  }

  /**
   * Waits until this processor has handled everything up to a position.
   *
   * @return false if it has not by then
   */
  public boolean awaitPassed(String name, long position, long time, TimeUnit unit) {
    var processor = named(name);
    return processor != null && awaitPassed(List.of(processor), position, unit.toNanos(time));
  }

  /** Waits until all processors have handled everything up to a position. */
  public boolean awaitAllPassed(long position, long time, TimeUnit unit) {
    return awaitPassed(all().values(), position, unit.toNanos(time));
  }

  private static boolean awaitPassed(
      Collection<StreamingEventProcessor> processors, long position, long nanos) {
    var until = System.nanoTime() + nanos;
    while (!processors.stream().allMatch(p -> position(p) >= position)) {
      if (System.nanoTime() - until > 0 || Thread.currentThread().isInterrupted()) return false;
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    return true;
  }
}
