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
import uk.homeward.contracts.household.Relation;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** Who lives at or visits the home, and how far each check has come. */
@RestController
@Tag(name = "Household", description = "Who lives at or visits the home")
class HouseholdMembers {

  @Schema(name = "HouseholdMember", description = "Somebody of the household, or a regular visitor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Reference of the person in the record system") String person,
      @Schema(
              description = "How old",
              allowableValues = {"16-17", "18-plus"})
          String ageBand,
      @Schema(description = "What the person is to the child", implementation = Relation.class)
          String relation,
      @Schema(
              description = "How far the check has come",
              allowableValues = {"identified", "requested", "returned", "declined"})
          String check,
      @Schema(description = "When the person was put on the list") Occurred identified,
      @Schema(description = "When the police were asked") @Nullable Occurred requested,
      @Schema(description = "When they answered") @Nullable Occurred returned,
      @Schema(
              description =
                  "Whether the answer gives cause for concern; absent if you may not read it")
          @Nullable Boolean concern,
      @Schema(description = "When the person declined") @Nullable Occurred declined,
      @Schema(description = "What the refusal means for the child; absent if you may not read it")
          @Nullable String analysis) {}

  private final CaseReading reading;

  HouseholdMembers(CaseReading reading) {
    this.reading = reading;
  }

  @Operation(
      operationId = "ListHouseholdMembers",
      summary = "Who lives at or visits the home, and how far each check has come")
  @GetMapping("/cases/{caseId}/household-members")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("household_member", caseId, reader, cursor, limit, HouseholdMembers::shown);
  }

  /** What a check found is as restricted as the words about it. */
  private static Shown shown(ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getString("person"),
        row.getString("age_band"),
        row.getString("relation"),
        check(row),
        Columns.occurred(row, "identified"),
        Columns.when(row, "requested"),
        Columns.when(row, "returned"),
        words.readable() ? Columns.flag(row, "concern") : null,
        Columns.when(row, "declined"),
        words.of(row.getString("analysis")));
  }

  private static String check(ResultSet row) throws SQLException {
    if (row.getString("declined") != null) return "declined";
    if (row.getString("returned") != null) return "returned";
    return row.getString("requested") != null ? "requested" : "identified";
  }
}
