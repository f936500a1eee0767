package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.assessment.ScreeningEvent;
import uk.homeward.contracts.assessment.ScreeningEvent.IdentificationToolCompleted;
import uk.homeward.contracts.assessment.ScreeningEvent.PreScreeningCompleted;
import uk.homeward.kit.Actor;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.web.Page;

/** Every first look at whether the child might go home. */
@RestController
@ProcessingGroup(Rows.GROUP)
@Tag(name = "Screenings", description = "First looks at whether the child might go home")
class Screenings {

  @Schema(name = "Screening", description = "A first look at whether the child might go home")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(
              description = "With what",
              allowableValues = {"identification-tool", "pre-screening"})
          String kind,
      @Schema(description = "When it was completed") Occurred occurred,
      @Schema(
              description = "What it says: of a pre-screening, the level of risk",
              allowableValues = {"positive", "negative", "low", "medium", "high", "severe"})
          String outcome,
      @Schema(description = "Why; absent if you may not read it") @Nullable String reasons) {}

  private final JdbcClient projections;
  private final JdbcClient requests;
  private final CaseReading reading;

  Screenings(@ForProjections JdbcClient projections, JdbcClient requests, CaseReading reading) {
    this.projections = projections;
    this.requests = requests;
    this.reading = reading;
  }

  @EventHandler
  void on(IdentificationToolCompleted e, EventMessage<?> message, TrackingToken token) {
    insert(e, "identification-tool", e.outcome(), e.reasons(), message, token);
  }

  @EventHandler
  void on(PreScreeningCompleted e, EventMessage<?> message, TrackingToken token) {
    insert(e, "pre-screening", e.level(), e.reasons(), message, token);
  }

  private void insert(
      ScreeningEvent e,
      String kind,
      Term outcome,
      @Nullable NarrativeRef reasons,
      EventMessage<?> message,
      TrackingToken token) {
    projections
        .sql(
            """
            insert into screening (position, council, case_id, kind, occurred, outcome, reasons)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                Rows.position(token),
                Rows.council(message),
                e.caseId().value(),
                kind,
                e.occurred().toString(),
                outcome.word(),
                Rows.id(reasons)))
        .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from screening").update();
  }

  @Operation(
      operationId = "ListScreenings",
      summary = "Every first look at whether the child might go home")
  @GetMapping("/cases/{caseId}/screenings")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    var words = reading.open(caseId, reader);
    var most = Page.checked(limit);
    return Rows.page(
        requests
            .sql(
                "select * from screening where case_id = ? and position > ? order by position limit ?")
            .params(caseId.value(), Rows.after(cursor), most + 1)
            .query(
                (row, _) ->
                    new Rows.Placed<>(
                        row.getLong("position"),
                        new Shown(
                            row.getString("kind"),
                            Rows.occurred(row, "occurred"),
                            row.getString("outcome"),
                            words.of(row.getString("reasons")))))
            .list(),
        most);
  }
}
