package uk.homeward.eventlog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What handlers of this service failed on. A failure holds back its own case in its own processor
 * and nothing else; order within the case is kept, for what follows is kept back, too. Each letter
 * is a failure that somebody must look at, never quiet.
 */
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  /**
   * One event that is kept back.
   *
   * @param sequence the case, or the aggregate of an event that concerns no one case
   * @param reason what went wrong, for an operator
   */
  public record DeadLetter(
      String processor,
      long position,
      String sequence,
      String council,
      String event,
      String reason) {}

  private static final String COLUMNS =
      "select processor_name as processor, position, sequence_key as sequence, council, event_id as event, reason from dead_letter ";

  private final JdbcClient jdbc;
  private final TransactionManager transactions;
  private final Supplier<StreamableMessageSource<TrackedEventMessage<?>>> log;
  private final Map<String, EventHandlerInvoker> handlers = new ConcurrentHashMap<>();

  /**
   * @param jdbc on the stream pool, as are the transactions
   */
  DeadLetters(
      JdbcClient jdbc,
      TransactionManager transactions,
      Supplier<StreamableMessageSource<TrackedEventMessage<?>>> log) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.log = log;
  }

  /** All of this service, in the log's order. */
  public List<DeadLetter> all() {
    return jdbc.sql(COLUMNS + "order by position, processor_name").query(DeadLetter.class).list();
  }

  /** Whether something of this case, or other sequence, is kept back from this processor. */
  public boolean holds(String processor, String sequence) {
    return jdbc.sql(
            "select exists (select from dead_letter where processor_name = ? and sequence_key = ?)")
        .params(processor, sequence)
        .query(Boolean.class)
        .single();
  }

  /**
   * Handles what was kept back, in order, each event in a transaction of its own; a case ends at
   * its first event that fails again.
   *
   * @return how many are still kept back
   */
  public int retry(String processor) {
    var failed = new HashSet<String>();
    for (var letter : of(processor)) {
      if (!failed.contains(letter.sequence()) && !handled(letter)) failed.add(letter.sequence());
    }
    return of(processor).size();
  }

  private List<DeadLetter> of(String processor) {
    return jdbc.sql(COLUMNS + "where processor_name = ? order by position")
        .param(processor)
        .query(DeadLetter.class)
        .list();
  }

  private boolean handled(DeadLetter letter) {
    var handler = handlers.get(letter.processor());
    if (handler == null) return false;
    try {
      var event = read(letter.position());
      var work = DefaultUnitOfWork.startAndGet(event);
      work.attachTransaction(transactions);
      var result =
          work.executeWithResult(
              () -> {
                handler.handle(event, Segment.ROOT_SEGMENT);
                return jdbc.sql("delete from dead_letter where processor_name = ? and position = ?")
                    .params(letter.processor(), letter.position())
                    .update();
              });
      if (!result.isExceptional()) return true;
      LOG.warn("{} fails again: {}", letter, result.exceptionResult().toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private TrackedEventMessage<?> read(long position) throws InterruptedException {
    try (var events = log.get().openStream(new GlobalSequenceTrackingToken(position - 1))) {
      events.hasNextAvailable(1, TimeUnit.SECONDS);
      return UnreadableEvent.check(events.nextAvailable());
    }
  }

  void serves(String processor, EventHandlerInvoker invoker) {
    handlers.put(processor, invoker);
  }

  Map<String, Long> heldBack(String processor) {
    var held = new HashMap<String, Long>();
    of(processor).forEach(letter -> held.putIfAbsent(letter.sequence(), letter.position()));
    return held;
  }

  void keep(
      String processor, long position, String sequence, EventMessage<?> event, String reason) {
    jdbc.sql(
            """
            insert into dead_letter (processor_name, position, sequence_key, council, event_id, reason)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            processor,
            position,
            sequence,
            String.valueOf(event.getMetaData().get(CouncilScope.METADATA_KEY)),
            event.getIdentifier(),
            reason)
        .update();
    LOG.error("{} keeps back position {} of {}: {}", processor, position, sequence, reason);
  }

  void forget(String processor) {
    jdbc.sql("delete from dead_letter where processor_name = ?").param(processor).update();
  }
}
