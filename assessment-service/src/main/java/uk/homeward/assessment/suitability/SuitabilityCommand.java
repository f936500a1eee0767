package uk.homeward.assessment.suitability;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.suitability.SuitabilityMatter;
import uk.homeward.contracts.suitability.SuitabilityOutcome;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** How the suitability of parents is assessed. */
sealed interface SuitabilityCommand extends Act {

  @Schema(description = "Records the interview of a parent before an immediate placement")
  record InterviewParent(
      @Schema(description = "When it was held: a date, or a moment") Occurred occurred,
      @Schema(description = "What was considered") @Size(min = 0, max = 20)
          List<SuitabilityMatter> considered,
      @Schema(description = "What was found; kept encrypted") @Nullable Narrative findings)
      implements SuitabilityCommand {

    public InterviewParent {
      considered = List.copyOf(considered);
    }

    @Override
    public GateKey gate() {
      return GateKey.INTERVIEW_PARENT;
    }
  }

  @Schema(description = "Completes the assessment for a placement with parents")
  record CompletePwPAssessment(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it says") SuitabilityOutcome outcome,
      @Schema(description = "What was considered") @Size(min = 1, max = 20)
          List<SuitabilityMatter> considered,
      @Schema(description = "What was found; kept encrypted") @Nullable Narrative findings)
      implements SuitabilityCommand {

    public CompletePwPAssessment {
      considered = List.copyOf(considered);
    }

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_PWP_ASSESSMENT;
    }
  }

  @Schema(description = "Completes the assessment before ceasing to look after the child")
  record CompleteReg39Assessment(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it says") SuitabilityOutcome outcome,
      @Schema(description = "What was found; kept encrypted") @Nullable Narrative findings)
      implements SuitabilityCommand {

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_REG39_ASSESSMENT;
    }
  }

  @Schema(
      description =
          "Completes the joint viability assessment of a connected person without parental responsibility")
  record CompleteViabilityAssessment(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it says") SuitabilityOutcome outcome,
      @Schema(description = "What was considered") @Size(min = 1, max = 20)
          List<SuitabilityMatter> considered,
      @Schema(description = "What was found; kept encrypted") @Nullable Narrative findings)
      implements SuitabilityCommand {

    public CompleteViabilityAssessment {
      considered = List.copyOf(considered);
    }

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_VIABILITY_ASSESSMENT;
    }
  }

  @Schema(
      description =
          "Completes the assessment of the risks of a return, for a child accommodated by agreement")
  record CompleteReunificationRiskAssessment(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it says") SuitabilityOutcome outcome,
      @Schema(description = "What was considered") @Size(min = 1, max = 20)
          List<SuitabilityMatter> considered,
      @Schema(description = "What was found; kept encrypted") @Nullable Narrative findings)
      implements SuitabilityCommand {

    public CompleteReunificationRiskAssessment {
      considered = List.copyOf(considered);
    }

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_REUNIFICATION_RISK_ASSESSMENT;
    }
  }
}
