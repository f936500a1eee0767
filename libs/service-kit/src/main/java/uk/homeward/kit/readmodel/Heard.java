package uk.homeward.kit.readmodel;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;

/**
 * An event as the log has it.
 *
 * @param id of the event
 * @param aggregate that raised it; empty if none did
 * @param version of that aggregate with this event, from 0
 */
public record Heard(
    CaseEvent event, Envelope envelope, String id, long position, String aggregate, long version) {

  static Heard of(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    var from = message instanceof DomainEventMessage<?> domain ? domain : null;
    return new Heard(
        event,
        Envelope.from(message.getMetaData()),
        message.getIdentifier(),
        token.position().orElseThrow(),
        from == null ? "" : from.getAggregateIdentifier(),
        from == null ? 0 : from.getSequenceNumber());
  }
}
