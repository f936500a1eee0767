package uk.homeward.kit.acting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Occurred;

/**
 * Puts the {@link Envelope} on every event as it is appended, from the command that is being
 * handled and the domain's clock; no slice does it by hand.
 */
public final class Enveloping implements MessageDispatchInterceptor<EventMessage<?>> {

  static final String IDEMPOTENCY_KEY = "idempotencyKey";
  static final String REQUEST = "request";
  static final String TARGET = "target";
  private static final String ORDINAL = "idempotencyOrdinal";

  private final Clock clock;

  public Enveloping(Clock clock) {
    this.clock = clock;
  }

  /** Whether the event is the first, or only, one that its command left. */
  public static boolean isFirst(Map<String, ?> metadata) {
    return metadata.get(ORDINAL) == null || String.valueOf(metadata.get(ORDINAL)).equals("0");
  }

  @Override
  public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
      List<? extends EventMessage<?>> events) {
    return (_, event) -> {
      var work = CurrentUnitOfWork.get();
      var asked = work.getMessage().getMetaData();
      var metadata = new TreeMap<String, Object>(envelope(event, asked).toMetadata());
      if (asked.get(IDEMPOTENCY_KEY) instanceof String key) {
        var ordinal = work.root().getOrComputeResource(ORDINAL, _ -> new AtomicInteger());
        metadata.put(IDEMPOTENCY_KEY, key);
        metadata.put(ORDINAL, ordinal.getAndIncrement());
        metadata.put(REQUEST, asked.getOrDefault(REQUEST, ""));
        metadata.put(TARGET, asked.getOrDefault(TARGET, ""));
      }
      return event.withMetaData(metadata);
    };
  }

  private Envelope envelope(EventMessage<?> event, Map<String, ?> asked) {
    var given = Envelope.from(asked);
    var happened = (Event) event.getPayload();
    var recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var caseId = happened instanceof CaseEvent of ? of.caseId() : null;
    var late =
        given.source() == Envelope.Source.PERSON
            && happened.occurred().on().isBefore(Occurred.at(recorded).on());
    return new Envelope(
        caseId,
        given.council(),
        given.actor(),
        given.role(),
        given.onBehalfOf(),
        given.delegation(),
        happened.occurred(),
        recorded,
        given.pack(),
        given.rules(),
        given.reliedOn(),
        given.compliance(),
        given.correlation(),
        given.causation(),
        given.source(),
        late);
  }
}
