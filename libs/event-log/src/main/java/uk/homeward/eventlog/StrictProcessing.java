package uk.homeward.eventlog;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Event processing as a record needs it: pooled streaming processors that read strictly, work on
 * the stream pool, start at the beginning, and never log and skip what went wrong: it is tried
 * again, and at last kept back with its case.
 */
final class StrictProcessing extends EventProcessingModule {

  private static final int BATCH = 100;

  private final DataSource source;
  private final StoppedProcessors stopped;
  private final DeadLetters letters;

  StrictProcessing(
      TransactionManager stream,
      DataSource source,
      StoppedProcessors stopped,
      DeadLetters letters) {
    this.source = source;
    this.stopped = stopped;
    this.letters = letters;
    usingPooledStreamingEventProcessors();
    registerDefaultTransactionManager(_ -> stream);
    registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
    registerPooledStreamingEventProcessorConfiguration(
        (configuration, processor) ->
            processor
                .initialSegmentCount(1)
                .workerExecutor(name -> worker(configuration, name))
                .batchSize(BATCH)
                // Null is the beginning. Axon's own choice asks the log before the service runs,
                // and calls the first reading a replay, in which automations are silent.
                .initialToken(_ -> null));
  }

  /** One thread, since there is one segment. */
  private static ScheduledExecutorService worker(Configuration configuration, String processor) {
    var worker = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory(processor));
    configuration.onShutdown(worker::shutdown);
    return worker;
  }

  @Override
  protected EventProcessor pooledStreamingEventProcessor(
      String name,
      EventHandlerInvoker handlers,
      Configuration configuration,
      StreamableMessageSource<TrackedEventMessage<?>> log,
      PooledStreamingProcessorConfiguration settings) {
    return super.pooledStreamingEventProcessor(
        name,
        new KeepingBack(name, handlers, letters, source),
        configuration,
        new StrictSource(name, log, stopped),
        settings);
  }

  @Override
  protected EventProcessor trackingEventProcessor(
      String name,
      EventHandlerInvoker handlers,
      TrackingEventProcessorConfiguration settings,
      StreamableMessageSource<TrackedEventMessage<?>> log) {
    return super.trackingEventProcessor(
        name,
        new KeepingBack(name, handlers, letters, source),
        settings,
        new StrictSource(name, log, stopped));
  }
}
