package uk.homeward.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Pending;

/** The thread that delivers, on wall time, as soon as something rings. */
@Component
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryWorker implements SmartLifecycle, Pending {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

  private final List<Outlet> outlets;
  private final DeliverySettings settings;
  private final ObjectProvider<EventProcessingConfiguration> processing;
  private final Delivery delivery;
  private final DeliveryBell bell;
  private volatile @Nullable Thread thread;

  DeliveryWorker(
      List<Outlet> outlets,
      DeliveryBell bell,
      DeliverySettings settings,
      ObjectProvider<EventProcessingConfiguration> processing,
      Automations automations,
      Clock clock) {
    this.outlets = outlets;
    this.bell = bell;
    this.settings = settings;
    this.processing = processing;
    this.delivery =
        new Delivery(
            outlets, this::isUpToDate, automations, clock, new Retries(settings, System::nanoTime));
  }

  private boolean isUpToDate(String group) {
    return processing
        .getObject()
        .eventProcessorByProcessingGroup(group, StreamingEventProcessor.class)
        .map(StreamingEventProcessor::processingStatus)
        .filter(segments -> !segments.isEmpty())
        .filter(
            segments ->
                segments.values().stream().allMatch(s -> s.isCaughtUp() && !s.isReplaying()))
        .isPresent();
  }

  @Override
  public long pending() {
    return outlets.stream().mapToLong(Outlet::pending).sum();
  }

  private void work() {
    while (isRunning()) {
      try {
        bell.await(round());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Duration round() {
    try {
      return delivery.round();
    } catch (RuntimeException e) { // whatever it is, tomorrow's parcels must not wait for a restart
      log.warn("A round of deliveries broke off and is tried again", e);
      return settings.firstRetry();
    }
  }

  @Override
  public void start() {
    var working = Thread.ofVirtual().name("delivery").unstarted(this::work);
    thread = working;
    working.start();
  }

  @Override
  public void stop() {
    var working = thread;
    thread = null;
    if (working == null) return;
    working.interrupt();
    try {
      working.join(settings.lookEvery());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
