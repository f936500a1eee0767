package uk.homeward.caseservice.lookedafter;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

/** What people record of a looked-after period. */
sealed interface LookedAfterCommand extends Act {

  /** Records that the child began to be looked after. */
  @Schema(description = "Record that the child began to be looked after; never refused")
  record StartLookedAfterPeriod(
      @Schema(description = "When it began") Occurred occurred,
      @Schema(description = "Under what law") LegalCode legalStatus,
      @Schema(description = "Where the child was placed") Placement placement,
      @Schema(description = "Who provides the placement") @Nullable Provider provider)
      implements LookedAfterCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.START_LOOKED_AFTER_PERIOD;
    }
  }

  /** Records a change of placement. */
  @Schema(description = "Record that the placement changed; never refused")
  record ChangeEpisode(
      @Schema(description = "When it changed") Occurred occurred,
      @Schema(description = "The placement now") Placement placement,
      @Schema(description = "Who provides it") @Nullable Provider provider,
      @Schema(description = "Whether the carer is the same as before") boolean sameCarer,
      @Schema(description = "Why the former placement ended") @Nullable ChangeReason changeReason)
      implements LookedAfterCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.CHANGE_EPISODE;
    }
  }

  /** Approves that looking after ends. */
  @Schema(description = "Approve that the council ceases to look after the child")
  record ApproveCeasing(
      @Schema(description = "When it was approved") Occurred occurred,
      @Schema(description = "Conditions, if any") @Nullable Narrative conditions)
      implements LookedAfterCommand {
    @Override
    public GateKey gate() {
      return GateKey.APPROVE_CEASING;
    }
  }

  /** Records that looking after ended. */
  @Schema(description = "Record that the child ceased to be looked after; never refused")
  record EndLookedAfterPeriod(
      @Schema(description = "When it ended") Occurred occurred,
      @Schema(description = "Why, by the national return's code") CeasedReason reasonCeased,
      @Schema(description = "Whether it was planned") boolean planned)
      implements LookedAfterCommand, Report {
    @Override
    public GateKey gate() {
      return reasonCeased.lapses()
          ? GateKey.END_LOOKED_AFTER_PERIOD_EXEMPT
          : GateKey.END_LOOKED_AFTER_PERIOD;
    }

    public EndLookedAfterPeriod {
      if (!reasonCeased.ends())
        throw new WrongField("reasonCeased", "Give a reason that ends the period.");
    }
  }
}
