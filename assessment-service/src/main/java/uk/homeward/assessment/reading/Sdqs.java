package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.sdq.SdqAbsence;
import uk.homeward.contracts.sdq.SdqId;
import uk.homeward.contracts.sdq.SdqRespondent;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;

/** The questionnaires of a case, and why there was none. */
@RestController
@Tag(name = "Questionnaires", description = "Strengths and difficulties questionnaires")
class Sdqs {

  @Schema(
      name = "Sdq",
      description = "A strengths and difficulties questionnaire, or why there is none")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Identifier of the questionnaire") String id,
      @Schema(description = "When it was completed, or when it was clear that it would not be")
          Occurred occurred,
      @Schema(description = "Total difficulties, 0 to 40") @Nullable Integer score,
      @Schema(description = "Who answered it", implementation = SdqRespondent.class)
          @Nullable String respondent,
      @Schema(
              description = "The national return's code for why there is none",
              implementation = SdqAbsence.class)
          @Nullable String reason) {}

  private final CaseReading reading;

  Sdqs(CaseReading reading) {
    this.reading = reading;
  }

  @Operation(
      operationId = "ListSdqs",
      summary = "The questionnaires of the case, and why there was none")
  @GetMapping("/cases/{caseId}/sdqs")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("sdq", caseId, reader, cursor, limit, (row, _) -> shown(row));
  }

  @Operation(operationId = "ShowSdq", summary = "One questionnaire")
  @GetMapping("/cases/{caseId}/sdqs/{sdqId}")
  Shown show(@PathVariable CaseId caseId, @PathVariable SdqId sdqId, Actor reader) {
    return reading.one("sdq", "sdq", caseId, sdqId, reader, (row, _) -> shown(row));
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getString("sdq"),
        Columns.occurred(row, "occurred"),
        row.getObject("score", Integer.class),
        row.getString("respondent"),
        row.getString("reason"));
  }
}
