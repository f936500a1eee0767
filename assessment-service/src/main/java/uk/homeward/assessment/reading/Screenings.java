package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;

/** Every first look at whether the child might go home. */
@RestController
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

  private final JdbcClient requests;
  private final CaseReading reading;

  Screenings(JdbcClient requests, CaseReading reading) {
    this.requests = requests;
    this.reading = reading;
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
    return Columns.page(
        requests
            .sql(
                "select * from screening where case_id = ? and position > ? order by position limit ?")
            .params(caseId.value(), Columns.after(cursor), most + 1)
            .query(
                (row, _) ->
                    new Columns.Placed<>(
                        row.getLong("position"),
                        new Shown(
                            row.getString("kind"),
                            Columns.occurred(row, "occurred"),
                            row.getString("outcome"),
                            words.of(row.getString("reasons")))))
            .list(),
        most);
  }
}
