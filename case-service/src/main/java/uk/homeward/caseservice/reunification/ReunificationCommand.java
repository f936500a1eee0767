package uk.homeward.caseservice.reunification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.contracts.reunification.BreakdownReason;
import uk.homeward.contracts.reunification.ClosingOutcome;
import uk.homeward.contracts.reunification.DecisionOutcome;
import uk.homeward.contracts.reunification.NotPursuedReason;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReturnBasis;
import uk.homeward.contracts.reunification.ReturnedTo;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;

/** What people do to a case itself. */
sealed interface ReunificationCommand extends Act {

  /** Opens a case. */
  @Schema(description = "Open a case: somebody thinks that this child might go home")
  record ConsiderReunification(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "The child's number in the record system")
          @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
          String childReference,
      @Schema(description = "Who first thought of it") Proposer proposer,
      @Schema(description = "Why now") @Nullable Narrative reason)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.CONSIDER_REUNIFICATION;
    }
  }

  /** Drops the plan to return. */
  @Schema(description = "Drop the plan to return home")
  record DropReunification(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Why, as a code") NotPursuedReason reason,
      @Schema(description = "Why, in words") @Nullable Narrative explanation)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.DROP_REUNIFICATION;
    }
  }

  /** Records one of the numbered decisions. */
  @Schema(description = "Record a manager's case decision")
  record RecordCaseDecision(
      @Schema(description = "When it was decided") Occurred occurred,
      @Schema(description = "Which of the three decisions") @Min(1) @Max(3) int number,
      @Schema(description = "What was decided") DecisionOutcome outcome,
      @Schema(description = "Roles that get a copy") @Size(max = 20) List<Role> copyTo,
      @Schema(description = "Why") @Nullable Narrative reasons)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return switch (number) {
        case 1 -> GateKey.RECORD_CASE_DECISION_1;
        case 2 ->
            proceeds() ? GateKey.RECORD_CASE_DECISION_2_PROCEED : GateKey.RECORD_CASE_DECISION_2;
        case 3 ->
            switch (outcome) {
              case PROCEED -> GateKey.RECORD_CASE_DECISION_3_PROCEED;
              case FURTHER_PERIOD -> GateKey.RECORD_CASE_DECISION_3_FURTHER_PERIOD;
              case ALTERNATIVE, NOT_PROCEED -> GateKey.RECORD_CASE_DECISION_3;
            };
        default -> throw new IllegalStateException("Decision " + number);
      };
    }

    private boolean proceeds() {
      return outcome == DecisionOutcome.PROCEED;
    }
  }

  /** Approves the decision to reunify. */
  @Schema(description = "Approve the decision to reunify the family")
  record ApproveReturnDecision(
      @Schema(description = "When it was approved") Occurred occurred,
      @Schema(description = "Why") @Nullable Narrative reasons)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.APPROVE_RETURN_DECISION;
    }
  }

  /** Records whether the review endorsed the change of plan. */
  @Schema(description = "Record that the review endorsed, or declined, the change of the care plan")
  record EndorsePlanChangeAtReview(
      @Schema(description = "When the review decided") Occurred occurred,
      @Schema(description = "Endorsed unless it says declined") @Nullable ReviewVerdict outcome,
      @Schema(description = "The review, a meeting's identifier") @Nullable MeetingId reviewId)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.ENDORSE_PLAN_CHANGE_AT_REVIEW;
    }

    @Override
    public @Nullable String atMeeting() {
      return MeetingId.valueOrNull(reviewId);
    }
  }

  /** Goes on without a review first. */
  @Schema(description = "Go on without a review first, saying why it was not practicable")
  record OverrideReviewGate(
      @Schema(description = "When it was decided") Occurred occurred,
      @Schema(description = "Why a review first was not reasonably practicable") Narrative reason)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.OVERRIDE_REVIEW_GATE;
    }
  }

  /** Names a day to aim for. */
  @Schema(description = "Propose a date to aim for; decides nothing")
  record ProposeReturnDate(
      @Schema(description = "When it was proposed") Occurred occurred,
      @Schema(description = "The London date to aim for") @Dated(notBefore = "occurred")
          LocalDate targetOn)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.PROPOSE_RETURN_DATE;
    }
  }

  /** Decides the return. */
  @Schema(description = "Confirm the return: everything that it asks for is in place")
  record ConfirmReturn(
      @Schema(description = "When it was decided") Occurred occurred,
      @Schema(description = "The London date on which the child is to go home")
          @Dated(notBefore = "occurred")
          LocalDate returnOn,
      @Schema(description = "To whom; the parents unless it says otherwise")
          @Nullable ReturnedTo toWhom)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return toWhom != null && toWhom.connectedPerson()
          ? GateKey.CONFIRM_RETURN_TO_CONNECTED_PERSON
          : GateKey.CONFIRM_RETURN;
    }
  }

  /** Reports that the child went home. */
  @Schema(description = "Report that the child went home; never refused")
  record ReportReturn(
      @Schema(description = "When the child went home") Occurred occurred,
      @Schema(description = "To whom the child went") ReturnedTo toWhom,
      @Schema(description = "Whether that person has parental responsibility")
          boolean hasParentalResponsibility,
      @Schema(description = "Whether it was planned") boolean planned,
      @Schema(description = "On what footing the child is at home") ReturnBasis basis)
      implements ReunificationCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_RETURN;
    }
  }

  /** Reports that a child is home whom nobody sent. */
  @Schema(description = "Report that the child went or was taken home unplanned; never refused")
  record ReportUnplannedReturn(
      @Schema(description = "When the child went home") Occurred occurred,
      @Schema(description = "When the council learned of it")
          @Dated(notBefore = "occurred", notAfter = Dated.TODAY)
          Occurred discoveredAt,
      @Schema(description = "To whom the child went") ReturnedTo toWhom,
      @Schema(description = "Whether that person has parental responsibility")
          boolean hasParentalResponsibility,
      @Schema(description = "What is known of how it came about") @Nullable Narrative circumstances)
      implements ReunificationCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_UNPLANNED_RETURN;
    }
  }

  /** Reports that the return did not last. */
  @Schema(description = "Report that the return broke down; never refused")
  record ReportBreakdown(
      @Schema(description = "When it broke down") Occurred occurred,
      @Schema(description = "Why, as a code") BreakdownReason reason,
      @Schema(description = "Where the child went, if into a placement")
          @Nullable Placement nextPlacement,
      @Schema(description = "Who provides that placement") @Nullable Provider provider,
      @Schema(description = "Why the placement with parents ended, by the national return's code")
          @Nullable ChangeReason changeReason)
      implements ReunificationCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_BREAKDOWN;
    }
  }

  /** Reports that the child came back into care. */
  @Schema(description = "Report that the child came back into care; never refused")
  record ReportReturnToCare(
      @Schema(description = "When the child came back") Occurred occurred,
      @Schema(description = "Under what law the child is looked after now") LegalCode legalStatus,
      @Schema(description = "Where the child is placed") Placement placement,
      @Schema(description = "Who provides the placement") @Nullable Provider provider,
      @Schema(description = "Why a placement with parents ended, if there was one")
          @Nullable ChangeReason changeReason)
      implements ReunificationCommand, Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_RETURN_TO_CARE;
    }
  }

  /** Closes the case; of age the case knows itself, so nobody is exempt by a word for it. */
  @Schema(description = "Close the case")
  record CloseCase(
      @Schema(description = "When it was closed") Occurred occurred,
      @Schema(description = "How it ended") ClosingOutcome outcome)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return switch (outcome) {
        case TRANSFERRED, DIED, SPECIAL_GUARDIANSHIP -> GateKey.CLOSE_CASE_EXEMPT;
        default -> GateKey.CLOSE_CASE;
      };
    }
  }

  /** Undoes a closure made in error. */
  @Schema(description = "Reopen a case that was closed in error")
  record ReopenCase(
      @Schema(description = "When it was reopened") Occurred occurred,
      @Schema(description = "What the error was") Narrative reason)
      implements ReunificationCommand {
    @Override
    public GateKey gate() {
      return GateKey.REOPEN_CASE;
    }
  }
}
