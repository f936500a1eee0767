package uk.homeward.scheduling.deadline.why;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.facts.KeptEvents;

/** Keeps every event of every deadline, and which records were put right. */
@Component
@ProcessingGroup("deadlines")
class DeadlineChanges {

  /** One event of a deadline, with all that the log knows of it. */
  record Change(String id, Envelope envelope, DeadlineEvent event) {}

  private final JdbcClient projections;
  private final JdbcClient requests;
  private final KeptEvents kept;

  DeadlineChanges(@ForProjections JdbcClient projections, JdbcClient requests, KeptEvents kept) {
    this.projections = projections;
    this.requests = requests;
    this.kept = kept;
  }

  @EventHandler
  void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    var envelope = Envelope.from(message.getMetaData());
    if (event instanceof DeadlineEvent of)
      projections
          .sql(
              """
              insert into deadline_change (position, council, case_id, deadline, event_id, type, version, envelope,
                payload)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              token.position().orElseThrow(),
              envelope.council(),
              of.caseId().value(),
              of.deadline().value(),
              message.getIdentifier())
          .params(kept.columns(event, envelope))
          .update();
    for (var wrong : event.replaces())
      projections
          .sql(
              """
              insert into put_right (event_id, council, case_id, by_event) values (?, ?, ?, ?)
              on conflict (event_id) do update set by_event = excluded.by_event
              """)
          .params(wrong, envelope.council(), event.caseId().value(), message.getIdentifier())
          .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from deadline_change").update();
    projections.sql("delete from put_right").update();
  }

  /** The earlier first; empty if the case has no such deadline. */
  List<Change> of(CaseId caseId, DeadlineId deadline) {
    return requests
        .sql("select * from deadline_change where case_id = ? and deadline = ? order by position")
        .params(caseId.value(), deadline.value())
        .query((row, _) -> change(row))
        .list();
  }

  private Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getString("event_id"), kept.envelope(row), (DeadlineEvent) kept.event(row));
  }

  /** Events of the case whose records were put right, each with the last that did so. */
  Map<String, String> putRight(CaseId caseId) {
    return requests
        .sql("select event_id, by_event from put_right where case_id = ?")
        .param(caseId.value())
        .query((row, _) -> Map.entry(row.getString("event_id"), row.getString("by_event")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
