package uk.homeward.caseservice.delegation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationReason;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;

/** What can be asked about deputies. */
sealed interface DelegationCommand extends Act {

  /** A deputy makes no deputies. */
  @Override
  default boolean inPerson() {
    return true;
  }

  @Schema(description = "Let somebody act in your roles, or in another's, from one day to another")
  record GiveDelegation(
      @Schema(description = "When it was arranged") Occurred occurred,
      @Schema(description = "User id of whose roles they are; yours unless it says otherwise")
          @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS)
          @Nullable String delegator,
      @Schema(description = "User id of who is to act in them")
          @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS)
          String deputy,
      @Schema(description = "Which roles") @NotEmpty List<Role> roles,
      @Schema(description = "First London date on which the deputy may act") LocalDate from,
      @Schema(description = "Last one") @Dated(notBefore = "from") LocalDate until,
      @Schema(description = "Why") DelegationReason reason)
      implements DelegationCommand {

    public GiveDelegation {
      if (deputy.equals(delegator)) throw new WrongField("deputy", "Nobody is their own deputy.");
    }

    @Override
    public GateKey gate() {
      return delegator == null ? GateKey.GIVE_DELEGATION : GateKey.GIVE_DELEGATION_FOR_ANOTHER;
    }
  }

  @Schema(description = "End a delegation before its last day; the deputy may act no more today")
  record EndDelegation(@Schema(description = "When it was ended") Occurred occurred)
      implements DelegationCommand {
    @Override
    public GateKey gate() {
      return GateKey.END_DELEGATION;
    }
  }
}
