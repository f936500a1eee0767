package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.AssessmentId;
import uk.homeward.contracts.assessment.Recommendation;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** The assessments of a case and how far each has come. */
@RestController
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
      @Schema(description = "What was discussed then; absent if you may not read it")
          @Nullable String supervisionNotes,
      @Schema(description = "When it was drafted") @Nullable Occurred drafted,
      @Schema(description = "When it was completed") @Nullable Occurred completed,
      @Schema(description = "What it recommends", implementation = Recommendation.class)
          @Nullable String recommendation,
      @Schema(
              description = "endorsed or not-endorsed",
              allowableValues = {"endorsed", "not-endorsed"})
          @Nullable String endorsement,
      @Schema(description = "When that was decided") @Nullable Occurred endorsementDecided,
      @Schema(description = "Why it was last not endorsed; absent if you may not read it")
          @Nullable String endorsementReason,
      @Schema(description = "When it was signed off") @Nullable Occurred signedOff) {}

  private final CaseReading reading;

  Assessments(CaseReading reading) {
    this.reading = reading;
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
    return reading.page("assessment", caseId, reader, cursor, limit, Assessments::shown);
  }

  @Operation(
      operationId = "ShowAssessment",
      summary = "One assessment, with the ETag that a change of it needs")
  @GetMapping("/cases/{caseId}/assessments/{assessmentId}")
  ResponseEntity<Shown> show(
      @PathVariable CaseId caseId, @PathVariable AssessmentId assessmentId, Actor reader) {
    var shown =
        reading.one("assessment", "assessment", caseId, assessmentId, reader, Assessments::shown);
    return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
  }

  private static Shown shown(ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getString("assessment"),
        row.getLong("version"),
        row.getString("stage"),
        row.getString("assessor"),
        Columns.occurred(row, "appointed"),
        Columns.when(row, "started"),
        Columns.date(row, "target_on"),
        Columns.when(row, "midpoint_supervision"),
        words.of(row.getString("supervision_notes")),
        Columns.when(row, "drafted"),
        Columns.when(row, "completed"),
        row.getString("recommendation"),
        row.getString("endorsement"),
        Columns.when(row, "endorsement_decided"),
        words.of(row.getString("endorsement_reason")),
        Columns.when(row, "signed_off"));
  }
}
