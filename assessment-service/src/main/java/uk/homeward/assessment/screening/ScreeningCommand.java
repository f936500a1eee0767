package uk.homeward.assessment.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.ToolOutcome;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** How a case is looked at first. */
sealed interface ScreeningCommand extends Act {

  @Schema(description = "Completes the tool that identifies children who might go home")
  record CompleteIdentificationTool(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it says") ToolOutcome outcome,
      @Schema(description = "Why; kept encrypted") @Nullable Narrative reasons)
      implements ScreeningCommand {

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_IDENTIFICATION_TOOL;
    }
  }

  @Schema(description = "Completes the short tool that says how great the risk is")
  record CompletePreScreening(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "The level judged") RiskLevel level,
      @Schema(description = "Why; kept encrypted") @Nullable Narrative reasons)
      implements ScreeningCommand {

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_PRE_SCREENING;
    }
  }
}
