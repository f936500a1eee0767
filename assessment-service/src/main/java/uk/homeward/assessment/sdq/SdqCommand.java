package uk.homeward.assessment.sdq;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.sdq.SdqAbsence;
import uk.homeward.contracts.sdq.SdqRespondent;
import uk.homeward.kit.Act;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

/** What can be recorded of a questionnaire. */
sealed interface SdqCommand extends Act {

  @Schema(description = "Records a completed questionnaire")
  record CompleteSdq(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "Total difficulties, 0 to 40") @Min(0) @Max(40) int score,
      @Schema(description = "Who answered it") SdqRespondent respondent)
      implements SdqCommand, Report {

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_SDQ;
    }
  }

  @Schema(description = "Records why there is no questionnaire")
  record RecordSdqNotCompleted(
      @Schema(description = "When that became clear: a date, or a moment") Occurred occurred,
      @Schema(description = "The national return's code for why") SdqAbsence reason)
      implements SdqCommand, Report {

    @Override
    public GateKey gate() {
      return GateKey.RECORD_SDQ_NOT_COMPLETED;
    }
  }
}
