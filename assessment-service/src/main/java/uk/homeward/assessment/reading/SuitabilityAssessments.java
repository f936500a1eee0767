package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.suitability.SuitabilityMatter;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** Every assessment of the parents and the home. */
@RestController
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

  private final CaseReading reading;

  SuitabilityAssessments(CaseReading reading) {
    this.reading = reading;
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
        Columns.occurred(row, "occurred"),
        row.getString("outcome"),
        Columns.list(row, "considered"),
        words.of(row.getString("findings")));
  }
}
