package uk.homeward.caseservice.connectedperson;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.connectedperson.CarerApprovalStep;
import uk.homeward.contracts.connectedperson.ExtensionGround;
import uk.homeward.contracts.connectedperson.KinshipAssessmentKind;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

/** What people do about a connected person as a child's carer. */
sealed interface ConnectedPersonCommand extends Act {

  /** Approves a connected person for the time being. */
  @Schema(description = "Approve a connected person as the child's carer for the time being")
  record ApproveReg24(
      @Schema(description = "When it was approved") Occurred occurred,
      @Schema(description = "The London date from which it runs; that of the approval if absent")
          @Nullable LocalDate from,
      @Schema(description = "Conditions, if any") @Nullable Narrative conditions)
      implements ConnectedPersonCommand {
    @Override
    public GateKey gate() {
      return GateKey.APPROVE_REG24;
    }
  }

  /** Extends the approval. */
  @Schema(description = "Extend the temporary approval of a connected person")
  record ExtendReg24(
      @Schema(description = "When it was extended") Occurred occurred,
      @Schema(description = "On which ground; it decides for how long") ExtensionGround ground,
      @Schema(description = "Why that is right for this child") @Nullable Narrative reasons)
      implements ConnectedPersonCommand {
    @Override
    public GateKey gate() {
      return switch (ground) {
        case ASSESSMENT_NOT_FINISHED -> GateKey.EXTEND_REG24;
        case REVIEW_OF_REFUSAL -> GateKey.EXTEND_REG24_FOR_REVIEW;
      };
    }
  }

  /** Refers the connected person for a full assessment. */
  @Schema(description = "Refer a connected person for a full assessment")
  record ReferKinshipAssessment(
      @Schema(description = "When they were referred") Occurred occurred,
      @Schema(description = "For which assessment") KinshipAssessmentKind kind)
      implements ConnectedPersonCommand {
    @Override
    public GateKey gate() {
      return GateKey.REFER_KINSHIP_ASSESSMENT;
    }
  }

  /** Records how the decision about the carer stands. */
  @Schema(
      description =
          "Record that a connected person was approved or refused as a foster carer, or seeks a"
              + " review of the refusal; never refused")
  record RecordCarerApproval(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "What happened") CarerApprovalStep step)
      implements ConnectedPersonCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_CARER_APPROVAL;
    }
  }
}
