package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.AssessmentEvent;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentCompleted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentDrafted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentNotEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentSignedOff;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentStarted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessorAppointed;
import uk.homeward.contracts.assessment.AssessmentEvent.MidpointSupervisionHeld;
import uk.homeward.contracts.assessment.AssessmentId;
import uk.homeward.contracts.assessment.Recommendation;
import uk.homeward.kit.Actor;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.web.Page;

/** The assessments of a case and how far each has come. */
@RestController
@ProcessingGroup(Rows.GROUP)
@Tag(name = "Assessments", description = "Assessing whether the child can return home")
class Assessments {

  @Schema(name = "Assessment", description = "An assessment of whether the child can return home")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Identifier of the assessment") String id,
      @Schema(description = "Version, for If-Match") long version,
      @Schema(
              description = "How far it has come",
              allowableValues = {
                "appointed",
                "started",
                "drafted",
                "completed",
                "endorsed",
                "signed-off"
              })
          String stage,
      @Schema(description = "User id of the assessor") String assessor,
      @Schema(description = "When the assessor was named") Occurred appointed,
      @Schema(description = "When it started") @Nullable Occurred started,
      @Schema(description = "Day by which it is to be written") @Nullable LocalDate targetOn,
      @Schema(description = "When supervision on the drafts was held")
          @Nullable Occurred midpointSupervision,
      @Schema(description = "When it was drafted") @Nullable Occurred drafted,
      @Schema(description = "When it was completed") @Nullable Occurred completed,
      @Schema(description = "What it recommends", implementation = Recommendation.class)
          @Nullable String recommendation,
      @Schema(
              description = "endorsed or not-endorsed",
              allowableValues = {"endorsed", "not-endorsed"})
          @Nullable String endorsement,
      @Schema(description = "When that was decided") @Nullable Occurred endorsementDecided,
      @Schema(description = "When it was signed off") @Nullable Occurred signedOff) {}

  private final JdbcClient projections;
  private final CaseReading reading;

  Assessments(@ForProjections JdbcClient projections, CaseReading reading) {
    this.projections = projections;
    this.reading = reading;
  }

  @EventHandler
  void on(
      AssessmentEvent event,
      EventMessage<?> message,
      TrackingToken token,
      @SequenceNumber long version) {
    var on = event.occurred().toString();
    switch (event) {
      case AssessorAppointed e ->
          projections
              .sql(
                  """
                  insert into assessment (assessment, council, case_id, position, version, stage, assessor, appointed)
                  values (?, ?, ?, ?, 0, 'appointed', ?, ?) on conflict do nothing
                  """)
              .params(
                  e.assessment().value(),
                  Rows.council(message),
                  e.caseId().value(),
                  Rows.position(token),
                  e.assessor(),
                  on)
              .update();
      case AssessmentStarted e ->
          set(e, version, "stage = 'started', started = ?, target_on = ?", on, e.targetOn());
      case MidpointSupervisionHeld e -> set(e, version, "midpoint_supervision = ?", on);
      case AssessmentDrafted e -> set(e, version, "stage = 'drafted', drafted = ?", on);
      case AssessmentCompleted e ->
          set(
              e,
              version,
              "stage = 'completed', completed = ?, recommendation = ?",
              on,
              e.recommendation().word());
      case AssessmentEndorsed e ->
          set(
              e,
              version,
              "stage = 'endorsed', endorsement = 'endorsed', endorsement_decided = ?",
              on);
      case AssessmentNotEndorsed e ->
          set(
              e,
              version,
              "stage = 'drafted', endorsement = 'not-endorsed', endorsement_decided = ?",
              on);
      case AssessmentSignedOff e -> set(e, version, "stage = 'signed-off', signed_off = ?", on);
    }
  }

  private void set(AssessmentEvent e, long version, String what, Object... values) {
    projections
        .sql("update assessment set " + what + ", version = ? where assessment = ?")
        .params(Arrays.asList(values))
        .params(version, e.assessment().value())
        .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from assessment").update();
  }

  @Operation(
      operationId = "ListAssessments",
      summary = "The assessments of the case, and how far each has come")
  @GetMapping("/cases/{caseId}/assessments")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("assessment", caseId, reader, cursor, limit, (row, _) -> shown(row));
  }

  @Operation(
      operationId = "ShowAssessment",
      summary = "One assessment, with the ETag that a change of it needs")
  @GetMapping("/cases/{caseId}/assessments/{assessmentId}")
  ResponseEntity<Shown> show(
      @PathVariable CaseId caseId, @PathVariable AssessmentId assessmentId, Actor reader) {
    var shown =
        reading.one(
            "assessment", "assessment", caseId, assessmentId, reader, (row, _) -> shown(row));
    return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getString("assessment"),
        row.getLong("version"),
        row.getString("stage"),
        row.getString("assessor"),
        Rows.occurred(row, "appointed"),
        Rows.when(row, "started"),
        Rows.date(row, "target_on"),
        Rows.when(row, "midpoint_supervision"),
        Rows.when(row, "drafted"),
        Rows.when(row, "completed"),
        row.getString("recommendation"),
        row.getString("endorsement"),
        Rows.when(row, "endorsement_decided"),
        Rows.when(row, "signed_off"));
  }
}
