package uk.homeward.caseservice.history;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.facts.KeptEvents;

/** Keeps every event of every case, with its envelope, in the table {@code case_event}. */
@Component
@ProcessingGroup("case-history")
class CaseEvents {

  private final JdbcClient jdbc;
  private final KeptEvents kept;

  CaseEvents(@ForProjections JdbcClient jdbc, KeptEvents kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @EventHandler
  void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    var envelope = Envelope.from(message.getMetaData());
    var from = message instanceof DomainEventMessage<?> domain ? domain : null;
    jdbc.sql(
            """
            insert into case_event (position, event_id, council, case_id, aggregate, sequence, occurred,
              began, recorded, type, version, envelope, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            token.position().orElseThrow(),
            message.getIdentifier(),
            envelope.council(),
            event.caseId().value(),
            from == null ? "" : from.getAggregateIdentifier(),
            from == null ? 0 : from.getSequenceNumber(),
            event.occurred().toString(),
            event.occurred().start().atOffset(ZoneOffset.UTC),
            envelope.recorded().atOffset(ZoneOffset.UTC))
        .params(kept.columns(event, envelope))
        .update();
  }

  @ResetHandler
  void reset() {
    jdbc.sql("delete from case_event").update();
  }
}
