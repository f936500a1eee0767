package uk.homeward.caseservice.stay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.OneOf;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

/** What people do about longer stays at home. */
sealed interface ExtendedStayCommand extends Act {

  /** Asks for approval. */
  @Schema(description = "Ask for approval of longer stays at home")
  record RequestExtendedStay(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Its beginning") Occurred from,
      @Schema(description = "Its end") @Dated(notBefore = "from") Occurred to,
      @Schema(description = "Kinds of the documents that come with it") @Size(max = 20)
          Set<@OneOf(DocumentKind.class) String> documents)
      implements ExtendedStayCommand {
    @Override
    public GateKey gate() {
      return GateKey.REQUEST_EXTENDED_STAY;
    }
  }

  /** Approves the stays. */
  @Schema(description = "Approve longer stays at home")
  record ApproveExtendedStay(
      @Schema(description = "When it was approved") Occurred occurred,
      @Schema(description = "Its beginning") Occurred from,
      @Schema(description = "Its end") @Dated(notBefore = "from") Occurred to)
      implements ExtendedStayCommand {
    @Override
    public GateKey gate() {
      return GateKey.APPROVE_EXTENDED_STAY;
    }
  }

  /** Refuses the stays. */
  @Schema(description = "Refuse longer stays at home")
  record RefuseExtendedStay(
      @Schema(description = "When it was refused") Occurred occurred,
      @Schema(description = "Why") @Nullable Narrative reason)
      implements ExtendedStayCommand {
    @Override
    public GateKey gate() {
      return GateKey.REFUSE_EXTENDED_STAY;
    }
  }

  /** Reports that the child left for home. */
  @Schema(description = "Report that a stay at home began, approved or not; never refused")
  record ReportStayStarted(
      @Schema(description = "The moment when the child left the placement") Occurred occurred)
      implements ExtendedStayCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_STAY_STARTED;
    }
  }

  /** Reports that the child is back. */
  @Schema(description = "Report that a stay at home ended; never refused")
  record ReportStayEnded(
      @Schema(description = "The moment when the child was back") Occurred occurred)
      implements ExtendedStayCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_STAY_ENDED;
    }
  }
}
