package uk.homeward.scheduling.deadline.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Page;
import uk.homeward.practice.Role;
import uk.homeward.scheduling.CaseReading;

@RestController
class WorkList {

  private final JdbcClient jdbc;
  private final CaseReading reading;

  WorkList(JdbcClient jdbc, CaseReading reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  @Operation(
      operationId = "ListWork",
      summary = "What is to be done over all cases, soonest first, for a role or for oneself")
  @GetMapping("/work-list")
  Page<DeadlineLine> list(
      Actor actor,
      @Parameter(description = "For this role; without it, for your own roles")
          @RequestParam(defaultValue = "")
          String role,
      @Parameter(description = "Only of children for whom you hold a role that must act")
          @RequestParam(defaultValue = "false")
          boolean mine,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    reading.require(actor);
    var most = Page.checked(limit);
    return Page.of(
        jdbc.sql(
                """
                select d.*, c.child_reference from deadline d left join case_child c using (case_id)
                where d.state = 'open' and d.kind in ('soft', 'window') and d.owners && ?::text[]
                  and (not ? or exists (select from case_person p
                    where p.case_id = d.case_id and p.role = any (d.owners) and p.person = ?))
                  and (? = '' or (d.due_order, d.deadline) >
                    (select due_order, deadline from deadline where deadline = ?))
                order by d.due_order, d.deadline limit ?
                """)
            .params(roles(role, actor), mine, actor.user(), cursor, cursor, most + 1)
            .query((row, _) -> DeadlineLine.from(row))
            .list(),
        most,
        DeadlineLine::id);
  }

  private static String roles(String asked, Actor actor) {
    var roles = asked.isEmpty() ? actor.roles() : Set.of(role(asked));
    return roles.stream().map(Role::word).sorted().collect(Collectors.joining(",", "{", "}"));
  }

  private static Role role(String word) {
    return Stream.of(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "not-understood",
                    "There is no such role.",
                    List.of(new Fault("role", "not-valid", "Name a role of the practice."))));
  }
}
