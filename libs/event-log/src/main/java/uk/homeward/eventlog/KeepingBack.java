package uk.homeward.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * One processor's handlers. What fails is tried again with its batch, as Axon does it; what fails
 * for the third time runs under a savepoint, which is rolled back before its dead letter is written
 * in the same transaction, so that half a row is never left and the batch goes on.
 */
final class KeepingBack implements EventHandlerInvoker {

  private static final int ATTEMPTS = 3;
  private static final int LONGEST_REASON = 500;

  private final String processor;
  private final EventHandlerInvoker handlers;
  private final DeadLetters letters;
  private final DataSource source;
  private final ConcurrentMap<Long, Integer> failures = new ConcurrentHashMap<>();
  private final String heldKey;

  KeepingBack(
      String processor, EventHandlerInvoker handlers, DeadLetters letters, DataSource source) {
    this.processor = processor;
    this.handlers = handlers;
    this.letters = letters;
    this.source = source;
    this.heldKey = "held back from " + processor;
    letters.serves(processor, handlers);
  }

  @Override
  public void handle(EventMessage<?> event, Segment segment) throws Exception {
    if (!handlers.canHandle(event, segment)) return;
    if (!(event instanceof TrackedEventMessage<?> tracked)) {
      handlers.handle(event, segment);
      return;
    }
    var position = tracked.trackingToken().position().orElse(-1);
    var sequence = sequence(event);
    var held = heldBack();
    var first = held.get(sequence);
    if (first != null && first < position) {
      letters.keep(processor, position, sequence, event, "Position " + first + " comes first");
    } else if (failures.getOrDefault(position, 0) < ATTEMPTS - 1) {
      attempt(event, segment, position);
    } else if (!lastAttempt(event, segment, position, sequence)) {
      held.put(sequence, position);
    }
  }

  private void attempt(EventMessage<?> event, Segment segment, long position) throws Exception {
    try {
      handlers.handle(event, segment);
    } catch (Exception e) {
      failures.merge(position, 1, Integer::sum);
      throw e;
    }
    failures.remove(position);
  }

  private boolean lastAttempt(
      EventMessage<?> event, Segment segment, long position, String sequence) throws Exception {
    var connection = DataSourceUtils.getConnection(source);
    try {
      return underSavepoint(connection, event, segment, position, sequence);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private boolean underSavepoint(
      Connection connection, EventMessage<?> event, Segment segment, long position, String sequence)
      throws SQLException {
    var before = connection.setSavepoint();
    try {
      handlers.handle(event, segment);
      connection.releaseSavepoint(before);
      failures.remove(position);
      return true;
    } catch (Exception e) {
      connection.rollback(before);
      letters.keep(processor, position, sequence, event, reason(e));
      return false;
    }
  }

  private static String reason(Exception e) {
    var text = e.toString();
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
  }

  /** Asked once per batch: first position kept back, by case. */
  private Map<String, Long> heldBack() {
    if (!CurrentUnitOfWork.isStarted()) return new HashMap<>(letters.heldBack(processor));
    return CurrentUnitOfWork.get()
        .root()
        .getOrComputeResource(heldKey, _ -> letters.heldBack(processor));
  }

  private static String sequence(EventMessage<?> event) {
    if (event.getMetaData().get("case") instanceof String caseId) return caseId;
    return event instanceof DomainEventMessage<?> domain
        ? domain.getAggregateIdentifier()
        : event.getIdentifier();
  }

  @Override
  public boolean canHandle(EventMessage<?> event, Segment segment) {
    return handlers.canHandle(event, segment);
  }

  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return handlers.canHandleType(payloadType);
  }

  @Override
  public boolean supportsReset() {
    return handlers.supportsReset();
  }

  @Override
  public void performReset() {
    performReset(null);
  }

  /** Everything is read again, so nothing is kept back any more. */
  @Override
  public <R> void performReset(@Nullable R context) {
    letters.forget(processor);
    handlers.performReset(context);
  }

  @Override
  public void segmentReleased(Segment segment) {
    handlers.segmentReleased(segment);
  }
}
