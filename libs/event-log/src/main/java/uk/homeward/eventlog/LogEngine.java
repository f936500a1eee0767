package uk.homeward.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Appends and loads aggregates through the request pool, for one council; tracks through the stream
 * pool, for all. Keeps no snapshots.
 */
final class LogEngine implements EventStorageEngine {

  private final LogTable requests;
  private final LogTable stream;
  private volatile Runnable onFetched = () -> {};

  LogEngine(LogTable requests, LogTable stream) {
    this.requests = requests;
    this.stream = stream;
  }

  /** Called when events have reached the cache that event processors read from. */
  void onFetched(Runnable callback) {
    onFetched = callback;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    requests.appendEvents(events);
  }

  @Override
  public DomainEventStream readEvents(String aggregate, long firstSequence) {
    var events = requests.readEvents(aggregate, firstSequence);
    return new DomainEventStream() {
      @Override
      public DomainEventMessage<?> peek() {
        return UnreadableEvent.check(events.peek());
      }

      @Override
      public boolean hasNext() {
        return events.hasNext();
      }

      @Override
      public DomainEventMessage<?> next() {
        return UnreadableEvent.check(events.next());
      }

      @Override
      public Long getLastSequenceNumber() {
        return events.getLastSequenceNumber();
      }
    };
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregate) {
    return requests.lastSequenceNumberFor(aggregate);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken after, boolean mayBlock) {
    var events = stream.readEvents(after, mayBlock);
    // Only the thread that fills the shared cache may block.
    return mayBlock ? telling(events) : events;
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return stream.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return stream.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    return stream.createTokenAt(moment);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("The log keeps no snapshots");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
    return Optional.empty();
  }

  /** Tells after the first event, so that a single one waits for nothing, and after the last. */
  private Stream<TrackedEventMessage<?>> telling(Stream<? extends TrackedEventMessage<?>> events) {
    var source = events.spliterator();
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<TrackedEventMessage<?>>(
            Long.MAX_VALUE, Spliterator.ORDERED) {
          private long given;

          @Override
          public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (source.tryAdvance(action)) {
              if (++given == 1) onFetched.run();
              return true;
            }
            if (given > 1) onFetched.run();
            given = 0;
            return false;
          }
        },
        false);
  }
}
