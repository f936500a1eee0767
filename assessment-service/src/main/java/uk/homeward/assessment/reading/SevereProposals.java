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
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;

/** What time alone has proposed, and whether a manager has confirmed it. */
@RestController
@Tag(name = "Risk classifications", description = "How great the risk of a return is judged to be")
class SevereProposals {

  @Schema(
      name = "SevereProposal",
      description = "A proposal that time alone made, to call the level severe")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Identifier of the proposal") String id,
      @Schema(description = "Identifier of the deadline that was breached") String deadline,
      @Schema(description = "When time ran out") Occurred proposed,
      @Schema(description = "When a manager confirmed it") @Nullable Occurred confirmed,
      @Schema(description = "User id of the manager") @Nullable String confirmedBy) {}

  private final CaseReading reading;

  SevereProposals(CaseReading reading) {
    this.reading = reading;
  }

  @Operation(
      operationId = "ListSevereProposals",
      summary = "What time alone has proposed, and whether a manager has confirmed it")
  @GetMapping("/cases/{caseId}/risk-classifications/severe-proposals")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("severe_proposal", caseId, reader, cursor, limit, (row, _) -> shown(row));
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getString("proposal"),
        row.getString("deadline"),
        Columns.occurred(row, "proposed"),
        Columns.when(row, "confirmed"),
        row.getString("confirmed_by"));
  }
}
