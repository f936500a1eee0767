package uk.homeward.scheduling.diary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;
import uk.homeward.scheduling.CaseReading;

@RestController
class VisitsOfCase {

  @Schema(description = "A visit to the child")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VisitLine(
      @Schema(description = "Identifier of the visit") String id,
      @Schema(description = "When it was made") Occurred occurred,
      @Schema(description = "Whether the child was seen alone") boolean seenAlone,
      @Schema(description = "Whether the family knew that the visit would come") boolean announced,
      @Schema(description = "Where, as a code", implementation = Place.class) String place,
      @Schema(
              description = "Why the child was not seen alone, as a code",
              implementation = NotAloneReason.class)
          @Nullable String notAloneReason) {}

  private final JdbcClient jdbc;
  private final CaseReading reading;

  VisitsOfCase(JdbcClient jdbc, CaseReading reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  @Operation(
      operationId = "ListVisits",
      summary = "The visits to the child, in the order in which they were recorded")
  @GetMapping("/cases/{caseId}/visits")
  Page<VisitLine> list(
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
                select * from visit
                where case_id = ? and position > coalesce((select position from visit where visit = ?), -1)
                order by position limit ?
                """)
            .params(caseId.value(), cursor, most + 1)
            .query(
                (row, _) ->
                    new VisitLine(
                        row.getString("visit"),
                        Occurred.parse(row.getString("made")),
                        row.getBoolean("seen_alone"),
                        row.getBoolean("announced"),
                        row.getString("place"),
                        row.getString("not_alone_reason")))
            .list(),
        most,
        VisitLine::id);
  }
}
