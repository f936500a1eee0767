package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import uk.homeward.assessment.reading.CaseReading.Words;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.household.HouseholdEvent;
import uk.homeward.contracts.household.HouseholdEvent.CheckDeclined;
import uk.homeward.contracts.household.HouseholdEvent.HouseholdMemberIdentified;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckRequested;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckReturned;
import uk.homeward.contracts.household.Relation;
import uk.homeward.kit.Actor;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.web.Page;

/** Who lives at or visits the home, and how far each check has come. */
@RestController
@ProcessingGroup(Rows.GROUP)
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

  private final JdbcClient projections;
  private final CaseReading reading;

  HouseholdMembers(@ForProjections JdbcClient projections, CaseReading reading) {
    this.projections = projections;
    this.reading = reading;
  }

  @EventHandler
  void on(HouseholdEvent event, EventMessage<?> message, TrackingToken token) {
    var on = event.occurred().toString();
    switch (event) {
      case HouseholdMemberIdentified e ->
          projections
              .sql(
                  """
                  insert into household_member (council, case_id, person, position, age_band, relation, identified)
                  values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                  """)
              .params(
                  Rows.council(message),
                  e.caseId().value(),
                  e.person(),
                  Rows.position(token),
                  e.ageBand().word(),
                  e.relation().word(),
                  on)
              .update();
      case PoliceCheckRequested e -> set(e, "requested = ?", on);
      case PoliceCheckReturned e -> set(e, "returned = ?, concern = ?", on, e.concern());
      case CheckDeclined e -> set(e, "declined = ?, analysis = ?", on, e.analysis().id());
    }
  }

  private void set(HouseholdEvent e, String what, Object... values) {
    projections
        .sql("update household_member set " + what + " where case_id = ? and person = ?")
        .params(Arrays.asList(values))
        .params(e.caseId().value(), e.person())
        .update();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from household_member").update();
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
        Rows.occurred(row, "identified"),
        Rows.when(row, "requested"),
        Rows.when(row, "returned"),
        words.readable() ? Rows.flag(row, "concern") : null,
        Rows.when(row, "declined"),
        words.of(row.getString("analysis")));
  }

  private static String check(ResultSet row) throws SQLException {
    if (row.getString("declined") != null) return "declined";
    if (row.getString("returned") != null) return "returned";
    return row.getString("requested") != null ? "requested" : "identified";
  }
}
