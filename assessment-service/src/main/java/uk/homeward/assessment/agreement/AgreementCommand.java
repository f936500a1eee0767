package uk.homeward.assessment.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementParty;
import uk.homeward.contracts.agreement.GoalProgress;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What can be done to an agreement with parents. */
sealed interface AgreementCommand extends Act {

  @Schema(description = "Proposes an agreement to the parents")
  record ProposeParentalAgreement(
      @Schema(description = "When it was proposed: a date, or a moment") Occurred occurred)
      implements AgreementCommand {

    @Override
    public GateKey gate() {
      return GateKey.PROPOSE_PARENTAL_AGREEMENT;
    }
  }

  @Schema(description = "Agrees a goal that can be measured, by a day")
  record AgreeGoal(
      @Schema(description = "When it was agreed: a date, or a moment") Occurred occurred,
      @Schema(description = "What is to change; kept encrypted") Narrative goal,
      @Schema(description = "How everybody will see that it has changed; kept encrypted")
          Narrative measure,
      @Schema(description = "Day by which it is to have changed") @Dated(notBefore = "occurred")
          LocalDate by,
      @Schema(description = "What help there is; kept encrypted") @Nullable Narrative support)
      implements AgreementCommand {

    @Override
    public GateKey gate() {
      return GateKey.AGREE_GOAL;
    }
  }

  @Schema(description = "Records how far a goal has come")
  record RecordGoalProgress(
      @Schema(description = "When it was looked at: a date, or a moment") Occurred occurred,
      @Schema(description = "Number of the goal in the agreement, from 1") @Min(1) int number,
      @Schema(description = "How far it has come") GoalProgress progress,
      @Schema(description = "What shows it; kept encrypted") @Nullable Narrative evidence)
      implements AgreementCommand {

    @Override
    public GateKey gate() {
      return GateKey.RECORD_GOAL_PROGRESS;
    }
  }

  @Schema(description = "Records that the agreement is signed")
  record SignParentalAgreement(
      @Schema(description = "When it was signed: a date, or a moment") Occurred occurred,
      @Schema(description = "Who signed") @Size(min = 1, max = 20) List<AgreementParty> parties)
      implements AgreementCommand {

    public SignParentalAgreement {
      parties = List.copyOf(parties);
    }

    @Override
    public GateKey gate() {
      return GateKey.SIGN_PARENTAL_AGREEMENT;
    }
  }

  @Schema(description = "Records that parents and workers went through the agreement again")
  record UpdateParentalAgreement(
      @Schema(description = "When they did: a date, or a moment") Occurred occurred,
      @Schema(description = "What they changed; kept encrypted") @Nullable Narrative changes)
      implements AgreementCommand {

    @Override
    public GateKey gate() {
      return GateKey.UPDATE_PARENTAL_AGREEMENT;
    }
  }
}
