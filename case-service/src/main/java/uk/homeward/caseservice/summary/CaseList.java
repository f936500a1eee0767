package uk.homeward.caseservice.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.ReunificationEvent;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseReopened;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationClosed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationNotPursued;
import uk.homeward.kit.ForProjections;

/** A council's cases and how each stands. */
@Component
@ProcessingGroup("case-list")
class CaseList {

  @Schema(description = "A case in a list")
  record ListedCase(
      @Schema(description = "The case") CaseId id,
      @Schema(description = "The child's number in the record system") String childReference,
      @Schema(description = "When somebody first thought of the return") Occurred considered,
      @Schema(
              description = "open, not-pursued or closed",
              allowableValues = {"open", "not-pursued", "closed"})
          String state,
      @Schema(description = "Since when") Occurred since,
      @Schema(description = "Its place in the list") long place) {}

  private final JdbcClient projections;
  private final JdbcClient requests;

  CaseList(@ForProjections JdbcClient projections, JdbcClient requests) {
    this.projections = projections;
    this.requests = requests;
  }

  @EventHandler
  void on(ReunificationEvent event, EventMessage<?> message, TrackingToken token) {
    switch (event) {
      case ReunificationConsidered e ->
          projections
              .sql(
                  """
                  insert into case_list
                    (case_id, council, opened_at, child_reference, considered, state, since)
                  values (?, ?, ?, ?, ?, 'open', ?) on conflict do nothing
                  """)
              .params(
                  e.caseId().value(),
                  Envelope.from(message.getMetaData()).council(),
                  token.position().orElseThrow(),
                  e.childReference(),
                  e.occurred().toString(),
                  e.occurred().toString())
              .update();
      case ReunificationNotPursued e -> stands(e, "not-pursued");
      case ReunificationClosed e -> stands(e, "closed");
      case CaseReopened e -> stands(e, "open");
      default -> {}
    }
  }

  private void stands(ReunificationEvent event, String state) {
    projections
        .sql("update case_list set state = ?, since = ? where case_id = ?")
        .params(state, event.occurred().toString(), event.caseId().value())
        .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from case_list").update();
  }

  List<ListedCase> page(@Nullable String state, long after, int limit) {
    return requests
        .sql(
            """
            select * from case_list where opened_at > ? and (? = '' or state = ?)
            order by opened_at limit ?
            """)
        .params(
            after,
            Objects.requireNonNullElse(state, ""),
            Objects.requireNonNullElse(state, ""),
            limit)
        .query(
            (row, _) ->
                new ListedCase(
                    new CaseId(row.getString("case_id")),
                    row.getString("child_reference"),
                    Occurred.parse(row.getString("considered")),
                    row.getString("state"),
                    Occurred.parse(row.getString("since")),
                    row.getLong("opened_at")))
        .list();
  }
}
