package uk.homeward.scheduling.deadline.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;
import uk.homeward.scheduling.CaseReading;

@RestController
class DeadlinesOfCase {

  private final JdbcClient jdbc;
  private final CaseReading reading;

  DeadlinesOfCase(JdbcClient jdbc, CaseReading reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  @Operation(
      operationId = "ListDeadlines",
      summary = "Every deadline of the case, past ones too, in the order in which they were set")
  @GetMapping("/cases/{caseId}/deadlines")
  Page<DeadlineLine> list(
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
                select d.*, c.child_reference from deadline d left join case_child c using (case_id)
                where case_id = ? and position > coalesce((select position from deadline where deadline = ?), -1)
                order by position limit ?
                """)
            .params(caseId.value(), cursor, most + 1)
            .query((row, _) -> DeadlineLine.from(row))
            .list(),
        most,
        DeadlineLine::id);
  }
}
