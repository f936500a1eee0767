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

  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(4);

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
    return new WakingStream(after);
  }

  /** Says when there is something to read; Axon's own must be asked every half second. */
  private final class WakingStream implements TrackingEventStream {

    private TrackingEventStream events;
    private @Nullable TrackingToken last;
    private long opened = System.nanoTime();
    private @Nullable Runnable reader;

    private WakingStream(@Nullable TrackingToken after) {
      this.last = after;
      this.events = LogStore.super.openStream(after);
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

    /** At the end of its own reading a stream says no once, before it joins the others. */
    private boolean askedTwice(int timeout, TimeUnit unit) throws InterruptedException {
      var first = events.hasNextAvailable(timeout, unit);
      return first || events.hasNextAvailable(0, unit);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (askedTwice(timeout, unit)) return true;
      if (System.nanoTime() - opened < IDLE_NANOS) return false;
      reopen();
      return askedTwice(0, unit);
    }

    /**
     * A reader that joins the shared cache while it is still empty may miss what was committed in
     * that instant, until the next event comes. It looks again by itself.
     */
    private void reopen() {
      events.close();
      events = LogStore.super.openStream(last);
      opened = System.nanoTime();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      var event = events.nextAvailable();
      last = event.trackingToken();
      opened = System.nanoTime();
      return event;
    }

    @Override
    public void close() {
      if (reader != null) readers.remove(reader);
      events.close();
    }
  }
}
