package uk.homeward.notification.recordsystem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.kit.ForProjections;
import uk.homeward.notification.recordsystem.RecordSystem.Update;

/** The table {@code record_update}: what the record system was asked for, and what it answered. */
@Component
class RecordUpdates {

  private static final TypeReference<SortedMap<String, String>> CODES = new TypeReference<>() {};

  @Schema(name = "RecordUpdate", description = "What the record system was asked to do")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      @Schema(description = "Identifier of the update") String id,
      @Schema(description = "Word of the kind of update") String kind,
      @Schema(description = "Id of the rule that asks for it") String rule,
      @Schema(description = "Words of what is to follow in the record system")
          List<String> outcomes,
      @Schema(description = "What is to be written there, word by word")
          SortedMap<String, String> codes,
      @Schema(
              description = "requested, confirmed or rejected",
              allowableValues = {"requested", "confirmed", "rejected"})
          String state,
      @Schema(description = "When that happened which made it necessary: a date or a moment")
          String requestedFor,
      @Schema(description = "What the record system calls it") @Nullable String externalId,
      @Schema(description = "The record system's code for why it will not") @Nullable String reason,
      @Schema(description = "Identifier of the event that made it necessary") String about,
      @JsonIgnore long position) {

    String cursor() {
      return Long.toString(position);
    }
  }

  /** Waits to be delivered. */
  record Waiting(Update update, Cause cause, String rule, Occurred requested) {}

  private final JdbcClient projections;
  private final JdbcClient requests;
  private final JsonMapper json;

  RecordUpdates(@ForProjections JdbcClient projections, JdbcClient requests, JsonMapper json) {
    this.projections = projections;
    this.requests = requests;
    this.json = json;
  }

  /** The first of each case, in every council: the next waits for its outcome. */
  List<Waiting> waiting() {
    return projections
        .sql(
            """
            select * from (
              select distinct on (council, case_id) * from record_update where state = 'requested'
              order by council, case_id, position) as first
            order by position
            """)
        .query(this::waiting)
        .list();
  }

  private Waiting waiting(ResultSet row, int number) throws SQLException {
    var council = row.getString("council");
    return new Waiting(
        new Update(
            row.getString("update"),
            council,
            row.getString("child_reference"),
            row.getString("kind"),
            outcomes(row),
            codes(row)),
        new Cause(
            row.getString("event"),
            council,
            new CaseId(row.getString("case_id")),
            row.getString("correlation"),
            List.of()),
        row.getString("rule"),
        Occurred.parse(row.getString("requested_for")));
  }

  long pending() {
    return projections
        .sql("select count(*) from pending_delivery where kind = 'record-update'")
        .query(Long.class)
        .single();
  }

  /** In the log's order. */
  List<Row> about(CaseId caseId, long after, int most) {
    return requests
        .sql(
            "select * from record_update where case_id = ? and position > ? order by position limit"
                + " ?")
        .params(caseId.value(), after, most)
        .query(
            (row, _) ->
                new Row(
                    row.getString("update"),
                    row.getString("kind"),
                    row.getString("rule"),
                    outcomes(row),
                    codes(row),
                    row.getString("state"),
                    row.getString("requested_for"),
                    row.getString("external_id"),
                    row.getString("reason"),
                    row.getString("about"),
                    row.getLong("position")))
        .list();
  }

  private static List<String> outcomes(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("outcomes").getArray());
  }

  private SortedMap<String, String> codes(ResultSet row) throws SQLException {
    return json.readValue(row.getString("codes"), CODES);
  }
}
