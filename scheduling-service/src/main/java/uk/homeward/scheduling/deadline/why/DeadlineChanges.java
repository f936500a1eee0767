package uk.homeward.scheduling.deadline.why;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.facts.KeptEvents;

/** Keeps every event of every deadline, and which records were put right. */
@Component
class DeadlineChanges {

  /** One event of a deadline, with all that the log knows of it. */
  record Change(String id, Envelope envelope, DeadlineEvent event) {}

  private final JdbcClient requests;
  private final KeptEvents kept;

  DeadlineChanges(JdbcClient requests, KeptEvents kept) {
    this.requests = requests;
    this.kept = kept;
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
