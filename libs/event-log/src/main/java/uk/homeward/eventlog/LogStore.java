package uk.homeward.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's embedded store, which other processes can wake and which in turn wakes its readers. */
final class LogStore extends EmbeddedEventStore {

  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
  private final Runnable tellOthers;

  /**
   * @param tellOthers called after each commit of this process
   */
  LogStore(EmbeddedEventStore.Builder builder, LogEngine engine, Runnable tellOthers) {
    super(builder.storageEngine(engine));
    this.tellOthers = tellOthers;
    engine.onFetched(this::wakeReaders);
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    super.afterCommit(events);
    tellOthers.run();
  }

  /** Looks for new events at once. */
  void wake() {
    super.afterCommit(List.of());
  }

  private void wakeReaders() {
    readers.removeIf(reader -> !accepts(reader));
  }

  /** False for a processor that is shutting down; its stream goes with it. */
  private static boolean accepts(Runnable reader) {
    try {
      reader.run();
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken after) {
    return new WakingStream(super.openStream(after));
  }

  /** Says when there is something to read; Axon's own must be asked every half second. */
  private final class WakingStream implements TrackingEventStream {

    private final TrackingEventStream events;
    private @Nullable Runnable reader;

    private WakingStream(TrackingEventStream events) {
      this.events = events;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      if (reader != null) readers.remove(reader);
      reader = callback;
      readers.add(callback);
      return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return events.peek();
    }

    /** Asks twice: at the end of its own reading a stream says no before it joins the others. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return events.hasNextAvailable(timeout, unit) || events.hasNextAvailable(0, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return events.nextAvailable();
    }

    @Override
    public void close() {
      if (reader != null) readers.remove(reader);
      events.close();
    }
  }
}
