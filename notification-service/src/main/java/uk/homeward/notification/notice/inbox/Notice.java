package uk.homeward.notification.notice.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.homeward.practice.Role;

@Schema(description = "Somebody is told of something; the words come from the template")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
    @Schema(description = "Identifier of the notification") String id,
    @Schema(description = "Identifier of the case that it is about") String caseId,
    @Schema(description = "Id of the rule that asks for it") String rule,
    @Schema(description = "Word of the template that says it") String template,
    @Schema(description = "Word of the role that is told", implementation = Role.class) String role,
    @Schema(description = "User id of who holds the role for this child, if known")
        @Nullable String person,
    @Schema(description = "Identifier of the event that it tells of") String about,
    @Schema(description = "When that happened: a date or a moment") String occurred,
    @Schema(
            description = "requested, sent, failed or suppressed",
            allowableValues = {"requested", "sent", "failed", "suppressed"})
        String state,
    @Schema(description = "Why it was not sent") @Nullable String reason,
    @Schema(description = "When it was first read") @Nullable String acknowledged,
    @Schema(description = "User id of who read it first") @Nullable String acknowledgedBy,
    @JsonIgnore long position) {

  static Notice from(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getString("notification"),
        row.getString("case_id"),
        row.getString("rule"),
        row.getString("template"),
        row.getString("role"),
        row.getString("person"),
        row.getString("about"),
        row.getString("occurred"),
        row.getString("state"),
        row.getString("reason"),
        row.getString("acknowledged"),
        row.getString("acknowledged_by"),
        row.getLong("position"));
  }

  String cursor() {
    return Long.toString(position);
  }
}
