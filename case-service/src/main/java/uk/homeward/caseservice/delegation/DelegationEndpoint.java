package uk.homeward.caseservice.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.delegation.DelegationCommand.EndDelegation;
import uk.homeward.caseservice.delegation.DelegationCommand.GiveDelegation;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.contracts.access.DelegationReason;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.deputies.Delegated;
import uk.homeward.kit.deputies.Delegations;
import uk.homeward.kit.web.Page;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;

@RestController
@Tag(name = "Deputies")
class DelegationEndpoint {

  @Schema(description = "One person's roles, in which another may act for a time")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListedDelegation(
      @Schema(description = "The delegation") DelegationId id,
      @Schema(description = "User id of whose roles they are") String delegator,
      @Schema(description = "User id of who may act in them") String deputy,
      @Schema(description = "Which roles") List<Role> roles,
      @Schema(description = "First London date on which the deputy may act") LocalDate from,
      @Schema(description = "Last one, unless it was ended before") LocalDate until,
      @Schema(description = "Why") DelegationReason reason,
      @Schema(description = "When it was arranged") Occurred given,
      @Schema(description = "When it was ended before its last day") @Nullable Occurred ended) {

    static ListedDelegation of(Delegated of) {
      return new ListedDelegation(
          of.id(),
          of.delegator(),
          of.deputy(),
          List.copyOf(of.roles()),
          of.from(),
          of.until(),
          of.reason(),
          of.given(),
          of.ended());
    }
  }

  private final Delegations delegations;
  private final Outlook outlook;

  DelegationEndpoint(Delegations delegations, Outlook outlook) {
    this.delegations = delegations;
    this.outlook = outlook;
  }

  @Operation(
      operationId = "GiveDelegation",
      summary = "Let a deputy act in your roles, or in another's, for a time")
  @PostMapping("/delegations")
  ResponseEntity<Recorded> give(Asking asking, @RequestBody GiveDelegation command) {
    return asking.createOfCouncil("dlg-", command);
  }

  @Operation(operationId = "EndDelegation", summary = "End a delegation before its last day")
  @PostMapping("/delegations/{delegationId}/end")
  ResponseEntity<Recorded> end(
      @PathVariable DelegationId delegationId, Asking asking, @RequestBody EndDelegation command) {
    return asking.ofCouncil(delegationId, command);
  }

  @Operation(
      operationId = "ListDelegations",
      summary = "Who deputises for whom in the council, those past and to come included")
  @GetMapping("/delegations")
  Page<ListedDelegation> list(
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "0")
          long cursor,
      @Parameter(description = "How many on a page, at most " + Page.LIMIT)
          @RequestParam(defaultValue = Page.DEFAULT)
          int limit,
      Actor actor) {
    outlook.require(GateKey.READ_CASES, actor);
    var rows = delegations.page(cursor, Page.checked(limit) + 1);
    var page = Page.of(rows, limit, row -> Long.toString(row.place()));
    return new Page<>(page.items().stream().map(ListedDelegation::of).toList(), page.next());
  }
}
