package uk.homeward.caseservice.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;

/** A council's cases and how each stands. */
@Component
class CaseList {

  @Schema(description = "A case in a list")
  record ListedCase(
      @Schema(description = "The case") CaseId id,
      @Schema(description = "The child's number in the record system") String childReference,
      @Schema(description = "When somebody first thought of the return") Occurred considered,
      @Schema(
              description = "open, not-pursued or closed",
              allowableValues = {"open", "not-pursued", "closed"})
          String state,
      @Schema(description = "Since when") Occurred since,
      @Schema(description = "Its place in the list") long place) {}

  private final JdbcClient requests;

  CaseList(JdbcClient requests) {
    this.requests = requests;
  }

  List<ListedCase> page(@Nullable String state, long after, int limit) {
    return requests
        .sql(
            """
            select * from case_list where opened_at > ? and (? = '' or state = ?)
            order by opened_at limit ?
            """)
        .params(
            after,
            Objects.requireNonNullElse(state, ""),
            Objects.requireNonNullElse(state, ""),
            limit)
        .query(
            (row, _) ->
                new ListedCase(
                    new CaseId(row.getString("case_id")),
                    row.getString("child_reference"),
                    Occurred.parse(row.getString("considered")),
                    row.getString("state"),
                    Occurred.parse(row.getString("since")),
                    row.getLong("opened_at")))
        .list();
  }
}
