package uk.homeward.notification.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.escalation.EscalationEvent;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.practice.Role;

/** The table {@code escalation}: what was carried upwards, and what became of it. */
@Component
class Escalations {

  @Schema(name = "Escalation", description = "A matter carried to somebody more senior")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      @Schema(description = "Identifier of the escalation") String id,
      @Schema(description = "Its version, for If-Match") long version,
      @Schema(description = "breach, fact or dispute", implementation = EscalationEvent.Kind.class)
          String kind,
      @Schema(description = "Id of the rule that it is about") String rule,
      @Schema(description = "How far up it has come, from 1") int level,
      @Schema(
              description = "Words of the roles that it was carried to",
              implementation = Role.class)
          List<String> roles,
      @Schema(description = "Identifier of the event that gave rise to it") String about,
      @Schema(description = "When that happened: a date or a moment") String occurred,
      @Schema(description = "What is disputed and why, in words, for those who may read them")
          @Nullable String grounds,
      @Schema(
              description = "raised, accepted or resolved",
              allowableValues = {"raised", "accepted", "resolved"})
          String state,
      @Schema(description = "When somebody took it on") @Nullable String accepted,
      @Schema(description = "User id of who took it on") @Nullable String acceptedBy,
      @Schema(description = "When it was settled") @Nullable String resolved,
      @Schema(description = "User id of who settled it") @Nullable String resolvedBy,
      @Schema(description = "How it was settled, in words, for those who may read them")
          @Nullable String notes,
      @JsonIgnore long position) {

    String cursor() {
      return Long.toString(position);
    }

    private static Row from(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getString("escalation"),
          row.getLong("version"),
          row.getString("kind"),
          row.getString("rule"),
          row.getInt("level"),
          List.of((String[]) row.getArray("roles").getArray()),
          row.getString("about"),
          row.getString("occurred"),
          row.getString("grounds"),
          row.getString("state"),
          row.getString("accepted"),
          row.getString("accepted_by"),
          row.getString("resolved"),
          row.getString("resolved_by"),
          row.getString("notes"),
          row.getLong("position"));
    }

    /** With its words in the place of their reference. */
    Row with(Words words) {
      return new Row(
          id,
          version,
          kind,
          rule,
          level,
          roles,
          about,
          occurred,
          words.of(grounds),
          state,
          accepted,
          acceptedBy,
          resolved,
          resolvedBy,
          words.of(notes),
          position);
    }
  }

  private final JdbcClient requests;

  Escalations(JdbcClient requests) {
    this.requests = requests;
  }

  /** In the log's order, each with a reference to its words. */
  List<Row> about(CaseId caseId, long after, int most) {
    return requests
        .sql(
            "select * from escalation where case_id = ? and position > ? order by position limit ?")
        .params(caseId.value(), after, most)
        .query(Row::from)
        .list();
  }
}
