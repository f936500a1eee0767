package uk.homeward.scheduling.diary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.MeetingKind;
import uk.homeward.contracts.scheduling.MeetingRecordStage;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;
import uk.homeward.scheduling.CaseReading;

@RestController
class MeetingsOfCase {

  @Schema(description = "A meeting and what became of it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingLine(
      @Schema(description = "Identifier of the meeting") String id,
      @Schema(description = "Version of the meeting, for If-Match") long version,
      @Schema(
              description = "What it is for",
              example = "plan-review",
              implementation = MeetingKind.class)
          String kind,
      @Schema(
              description = "What has become of it",
              allowableValues = {"scheduled", "held", "adjourned", "cancelled"})
          String state,
      @Schema(description = "The day for which it was planned") LocalDate plannedOn,
      @Schema(description = "Those without whom it should not be held, by their part")
          List<String> requiredRoles,
      @Schema(description = "When it was held, or completed") @Nullable Occurred held,
      @Schema(description = "When it was adjourned") @Nullable Occurred adjourned,
      @Schema(description = "The day on which it goes on") @Nullable LocalDate adjournedTo,
      @Schema(description = "When it was cancelled") @Nullable Occurred cancelled,
      @Schema(description = "Those who took part, by their part") List<String> attendees,
      @Schema(description = "Those who sent apologies, by their part") List<String> apologies,
      @Schema(
              description = "How far its record has gone: decisions, record, distributed",
              implementation = MeetingRecordStage.class)
          List<String> issued) {}

  private final JdbcClient jdbc;
  private final CaseReading reading;

  MeetingsOfCase(JdbcClient jdbc, CaseReading reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  @Operation(
      operationId = "ListMeetings",
      summary = "The meetings of the case, in the order in which they were planned")
  @GetMapping("/cases/{caseId}/meetings")
  Page<MeetingLine> list(
      @PathVariable CaseId caseId,
      Actor actor,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    reading.require(caseId, actor);
    var most = Page.checked(limit);
    return Page.of(
        jdbc.sql(
                """
                select m.*, array(select stage from meeting_record r where r.meeting = m.meeting order by stage) as stages
                from meeting m
                where case_id = ? and position > coalesce((select position from meeting where meeting = ?), -1)
                order by position limit ?
                """)
            .params(caseId.value(), cursor, most + 1)
            .query((row, _) -> line(row))
            .list(),
        most,
        MeetingLine::id);
  }

  private static MeetingLine line(ResultSet row) throws SQLException {
    return new MeetingLine(
        row.getString("meeting"),
        row.getLong("version"),
        row.getString("kind"),
        row.getString("state"),
        row.getObject("planned_on", LocalDate.class),
        words(row, "required"),
        occurred(row, "held"),
        occurred(row, "adjourned"),
        row.getObject("adjourned_to", LocalDate.class),
        occurred(row, "cancelled"),
        words(row, "attendees"),
        words(row, "apologies"),
        words(row, "stages"));
  }

  private static @Nullable Occurred occurred(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : Occurred.parse(text);
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
