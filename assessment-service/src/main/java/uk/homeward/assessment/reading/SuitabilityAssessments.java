package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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
import uk.homeward.assessment.reading.CaseReading.Words;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.suitability.SuitabilityEvent;
import uk.homeward.contracts.suitability.SuitabilityEvent.ParentInterviewed;
import uk.homeward.contracts.suitability.SuitabilityEvent.PwPAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.Reg39AssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ReunificationRiskAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityEvent.ViabilityAssessmentCompleted;
import uk.homeward.contracts.suitability.SuitabilityMatter;
import uk.homeward.contracts.suitability.SuitabilityOutcome;
import uk.homeward.kit.Actor;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.web.Page;

/** Every assessment of the parents and the home. */
@RestController
@ProcessingGroup(Rows.GROUP)
@Tag(
    name = "Suitability",
    description = "Whether the parents and the home are fit for what is planned")
class SuitabilityAssessments {

  @Schema(name = "SuitabilityAssessment", description = "An assessment of the parents and the home")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(
              description = "For what",
              allowableValues = {
                "parent-interview",
                "placement-with-parents",
                "viability",
                "risk",
                "ceasing"
              })
          String kind,
      @Schema(description = "When it was completed") Occurred occurred,
      @Schema(
              description = "What it says",
              allowableValues = {"complete", "negative"})
          String outcome,
      @Schema(description = "What was considered", implementation = SuitabilityMatter.class)
          List<String> considered,
      @Schema(description = "What was found; absent if you may not read it")
          @Nullable String findings) {}

  private final JdbcClient projections;
  private final CaseReading reading;

  SuitabilityAssessments(@ForProjections JdbcClient projections, CaseReading reading) {
    this.projections = projections;
    this.reading = reading;
  }

  @EventHandler
  void on(SuitabilityEvent event, EventMessage<?> message, TrackingToken token) {
    switch (event) {
      case ParentInterviewed e ->
          add(
              e,
              message,
              token,
              "parent-interview",
              SuitabilityOutcome.COMPLETE,
              e.considered(),
              e.findings());
      case PwPAssessmentCompleted e ->
          add(
              e,
              message,
              token,
              "placement-with-parents",
              e.outcome(),
              e.considered(),
              e.findings());
      case ViabilityAssessmentCompleted e ->
          add(e, message, token, "viability", e.outcome(), e.considered(), e.findings());
      case ReunificationRiskAssessmentCompleted e ->
          add(e, message, token, "risk", e.outcome(), e.considered(), e.findings());
      case Reg39AssessmentCompleted e ->
          add(e, message, token, "ceasing", e.outcome(), List.of(), e.findings());
    }
  }

  private void add(
      SuitabilityEvent e,
      EventMessage<?> message,
      TrackingToken token,
      String kind,
      SuitabilityOutcome outcome,
      List<SuitabilityMatter> considered,
      @Nullable NarrativeRef findings) {
    projections
        .sql(
            """
            insert into suitability_assessment
              (position, council, case_id, kind, occurred, outcome, considered, findings)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                Rows.position(token),
                Rows.council(message),
                e.caseId().value(),
                kind,
                e.occurred().toString(),
                outcome.word(),
                Rows.words(considered),
                Rows.id(findings)))
        .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from suitability_assessment").update();
  }

  @Operation(
      operationId = "ListSuitabilityAssessments",
      summary = "Every assessment of the parents and the home")
  @GetMapping("/cases/{caseId}/suitability")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page(
        "suitability_assessment", caseId, reader, cursor, limit, SuitabilityAssessments::shown);
  }

  private static Shown shown(ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getString("kind"),
        Rows.occurred(row, "occurred"),
        row.getString("outcome"),
        Rows.list(row, "considered"),
        words.of(row.getString("findings")));
  }
}
