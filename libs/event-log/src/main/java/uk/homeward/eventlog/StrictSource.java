package uk.homeward.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * One processor's view of the log, which ends before the first event that cannot be read in full.
 * The processor finishes what came before, keeps its place, and looks again as long as it lives.
 */
final class StrictSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final String processor;
  private final StreamableMessageSource<TrackedEventMessage<?>> log;
  private final StoppedProcessors stopped;

  StrictSource(
      String processor,
      StreamableMessageSource<TrackedEventMessage<?>> log,
      StoppedProcessors stopped) {
    this.processor = processor;
    this.log = log;
    this.stopped = stopped;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
    return new StrictStream(log.openStream(after));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return log.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return log.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    return log.createTokenAt(moment);
  }

  @Override
  public @Nullable TrackingToken createTokenSince(Duration duration) {
    return log.createTokenSince(duration);
  }

  private final class StrictStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> events;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable TrackedEventMessage<?> checked;

    private StrictStream(BlockingStream<TrackedEventMessage<?>> events) {
      this.events = events;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return events.peek().filter(this::isReadable);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (!events.hasNextAvailable(timeout, unit)) return false;
      if (peek().isPresent()) return true;
      if (timeout > 0) closed.await(timeout, unit);
      return false;
    }

    /**
     * @throws UnreadableEvent if the next event is one before which the processor must stop
     */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      events.hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
      var next = events.peek();
      if (next.isPresent() && !wasChecked(next.get())) UnreadableEvent.check(next.get());
      return events.nextAvailable();
    }

    private boolean isReadable(TrackedEventMessage<?> event) {
      if (wasChecked(event)) return true;
      try {
        UnreadableEvent.check(event);
      } catch (UnreadableEvent e) {
        stopped.stop(processor, event.trackingToken().position().orElse(-1), e);
        return false;
      }
      checked = event;
      stopped.goesOn(processor);
      return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean wasChecked(TrackedEventMessage<?> event) {
      return event == checked;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      // Everything is read: what no handler wants may still be something that nobody here knows.
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      return events.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
      closed.countDown();
      events.close();
    }
  }
}
