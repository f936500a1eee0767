package uk.homeward.scheduling.deadline.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.practice.Role;
import uk.homeward.practice.TimescaleKey;

@Schema(description = "A deadline and what became of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineLine(
    @Schema(description = "Identifier of the deadline") String id,
    @Schema(description = "The case that it belongs to") String caseId,
    @Schema(description = "The child's number in the record system")
        @Nullable String childReference,
    @Schema(description = "Version of the deadline, for If-Match") long version,
    @Schema(
            description = "Which timescale, for programs",
            example = "plan-review",
            implementation = TimescaleKey.class)
        String timescale,
    @Schema(description = "The council's own id for the timescale", example = "T-1")
        String timescaleId,
    @Schema(description = "The council's rule that it was set by") String rule,
    @Schema(description = "Document and clause of the rule") String source,
    @Schema(description = "Whether the rule is a recommended reading of an unclear source")
        boolean inferred,
    @Schema(
            description =
                "How it is taken: late is a breach, too early is one, either is, or shown only",
            allowableValues = {"soft", "minimum", "window", "display"})
        String kind,
    @Schema(description = "Whether the law sets it, so that closing the case does not end it")
        boolean statutory,
    @Schema(description = "Roles who must act", implementation = Role.class) List<String> owners,
    @Schema(description = "Roles who are told of a breach", implementation = Role.class)
        List<String> escalateTo,
    @Schema(description = "The event that time runs from") String anchor,
    @Schema(description = "When that happened") Occurred anchored,
    @Schema(description = "The first date on which it may be done") @Nullable LocalDate earliestOn,
    @Schema(description = "The last date in time, where the rule counts days")
        @Nullable LocalDate dueOn,
    @Schema(description = "The last moment in time, where the rule counts hours")
        @Nullable Instant dueAt,
    @Schema(description = "The last working day on or before the due date")
        @Nullable LocalDate actBy,
    @Schema(
            description = "What has become of it; pending while the calendar ends too soon to say",
            allowableValues = {"open", "pending", "met", "breached", "cancelled", "waived"})
        String state,
    @Schema(
            description = "Red when breached, amber when due soon, green otherwise; while open",
            allowableValues = {"red", "amber", "green"})
        @Nullable String rag,
    @Schema(description = "Whether a breach was announced, even if the act is known by now")
        boolean breached,
    @Schema(description = "The first moment that was late") @Nullable Occurred breachedAt,
    @Schema(description = "The date on which the act happened") @Nullable LocalDate metOn,
    @Schema(description = "When it was met, cancelled or waived") @Nullable Occurred closed,
    @Schema(description = "Whether the act was late") @Nullable Boolean late,
    @Schema(description = "Days late by London dates; negative when early")
        @Nullable Integer daysLate,
    @Schema(description = "Minutes late, where the rule counts hours; negative when early")
        @Nullable Long minutesLate,
    @Schema(description = "Why it was cancelled or waived, as a code") @Nullable String reason,
    @Schema(description = "Version of the working calendar that dated it") String calendar) {

  static DeadlineLine from(ResultSet row) throws SQLException {
    var state = row.getString("state");
    var breachedAt = occurred(row, "breached_at");
    var closed = occurred(row, "closed");
    var open = state.equals("open");
    var minimum = row.getString("kind").equals("minimum");
    return new DeadlineLine(
        row.getString("deadline"),
        row.getString("case_id"),
        row.getString("child_reference"),
        row.getLong("version"),
        row.getString("timescale"),
        row.getString("timescale_id"),
        row.getString("rule_id"),
        row.getString("rule_source"),
        row.getBoolean("rule_inferred"),
        row.getString("kind"),
        row.getBoolean("statutory"),
        words(row, "owners"),
        words(row, "escalate_to"),
        row.getString("anchor"),
        Occurred.parse(row.getString("anchored")),
        row.getObject("earliest_on", LocalDate.class),
        minimum ? null : row.getObject("due_on", LocalDate.class),
        minimum ? null : instant(row, "due_at"),
        minimum ? null : row.getObject("act_by", LocalDate.class),
        !open
            ? state
            : breachedAt != null ? "breached" : row.getBoolean("pending") ? "pending" : state,
        !open ? null : breachedAt != null ? "red" : row.getBoolean("due_soon") ? "amber" : "green",
        breachedAt != null,
        breachedAt,
        state.equals("met") && closed != null ? closed.on() : null,
        closed,
        row.getObject("late", Boolean.class),
        row.getObject("days_late", Integer.class),
        row.getObject("minutes_late", Long.class),
        row.getString("reason"),
        row.getString("calendar"));
  }

  private static @Nullable Occurred occurred(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : Occurred.parse(text);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
