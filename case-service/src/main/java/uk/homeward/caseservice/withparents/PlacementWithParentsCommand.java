package uk.homeward.caseservice.withparents;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.contracts.withparents.PlacementEndReason;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.OneOf;
import uk.homeward.practice.GateKey;

/** What people do about a placement with parents. */
sealed interface PlacementWithParentsCommand extends Act {

  /** Asks for approval. */
  @Schema(description = "Ask for approval to place the child with the parents")
  record RequestPwP(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Kinds of the documents that come with it") @Size(max = 20)
          Set<@OneOf(DocumentKind.class) String> documents)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.REQUEST_PWP;
    }
  }

  /** Completes the written agreement. */
  @Schema(description = "Complete the placement with parents agreement")
  record CompletePwPAgreement(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "By when the order might be discharged") Narrative revocationTimescales,
      @Schema(description = "How the placement is watched") Narrative monitoringPlan,
      @Schema(description = "Support after the discharge") Narrative postDischargeSupport)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_PWP_AGREEMENT;
    }
  }

  /** Authorises the placement. */
  @Schema(description = "Authorise the placement with parents")
  record AuthorisePwP(
      @Schema(description = "When it was authorised") Occurred occurred,
      @Schema(description = "Conditions, if any") @Nullable Narrative conditions)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.AUTHORISE_PWP;
    }
  }

  /** Refuses the placement. */
  @Schema(description = "Refuse the placement with parents, or not confirm an immediate one")
  record RefusePwP(
      @Schema(description = "When it was refused") Occurred occurred,
      @Schema(description = "Why") @Nullable Narrative reason)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.REFUSE_PWP;
    }
  }

  /** Places before the assessment is complete. */
  @Schema(
      description = "Place the child with the parents at once, before the assessment is complete")
  record MakeImmediatePlacement(
      @Schema(description = "When the child was placed") Occurred occurred,
      @Schema(description = "Why it cannot wait") Narrative reason)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.MAKE_IMMEDIATE_PLACEMENT;
    }
  }

  /** Confirms an immediate placement. */
  @Schema(description = "Confirm an immediate placement after its assessment and review")
  record ConfirmPwP(@Schema(description = "When it was confirmed") Occurred occurred)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.CONFIRM_PWP;
    }
  }

  /** Ends the placement. */
  @Schema(description = "End the placement with parents")
  record TerminatePwP(
      @Schema(description = "When it ended") Occurred occurred,
      @Schema(description = "Why, as a code") PlacementEndReason reason)
      implements PlacementWithParentsCommand {
    @Override
    public GateKey gate() {
      return GateKey.TERMINATE_PWP;
    }
  }
}
