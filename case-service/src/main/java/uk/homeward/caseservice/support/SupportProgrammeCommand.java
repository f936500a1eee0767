package uk.homeward.caseservice.support;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.support.PlanParty;
import uk.homeward.contracts.support.ProgrammeChange;
import uk.homeward.contracts.support.ReviewKind;
import uk.homeward.contracts.support.SupportRecommendation;
import uk.homeward.contracts.support.WithdrawalReason;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What people do about a support programme. */
sealed interface SupportProgrammeCommand extends Act {

  /** Agrees a version of the plan. */
  @Schema(description = "Agree the support plan, or its next version, with the family")
  record AgreeSupportPlan(
      @Schema(description = "When it was agreed") Occurred occurred,
      @Schema(description = "Its goals") @Size(min = 1, max = 30) List<Goal> goals,
      @Schema(description = "Who took part in setting the goals") @Size(min = 1, max = 20)
          List<PlanParty> parties,
      @Schema(description = "How it is reviewed, and what success looks like")
          @Nullable Narrative reviewing)
      implements SupportProgrammeCommand {
    @Override
    public GateKey gate() {
      return GateKey.AGREE_SUPPORT_PLAN;
    }
  }

  /** Begins the work with the family. */
  @Schema(description = "Start the support programme")
  record StartProgramme(
      @Schema(description = "When the work began") Occurred occurred,
      @Schema(description = "User id of who works with the family")
          @Nullable
          @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS)
          String practitioner)
      implements SupportProgrammeCommand {
    @Override
    public Map<String, String> people() {
      return practitioner == null ? Map.of() : Map.of("support-practitioner", practitioner);
    }

    @Override
    public GateKey gate() {
      return GateKey.START_PROGRAMME;
    }
  }

  /** Records a review. */
  @Schema(description = "Record a review of the support programme")
  record RecordProgrammeReview(
      @Schema(description = "When it was held") Occurred occurred,
      @Schema(description = "Which review it was") ReviewKind kind,
      @Schema(description = "What it changed in the plan") @Size(max = 20)
          List<ProgrammeChange> changes,
      @Schema(description = "What was said and agreed") @Nullable Narrative words)
      implements SupportProgrammeCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_PROGRAMME_REVIEW;
    }
  }

  /** Lets the programme go on. */
  @Schema(description = "Extend the support programme")
  record ExtendProgramme(
      @Schema(description = "When it was decided") Occurred occurred,
      @Schema(description = "The London date until which it goes on") @Dated(after = "occurred")
          LocalDate until,
      @Schema(description = "Why") Narrative reason)
      implements SupportProgrammeCommand {
    @Override
    public GateKey gate() {
      return GateKey.EXTEND_PROGRAMME;
    }
  }

  /** Ends the programme, for what comes next. */
  @Schema(description = "Withdraw support, saying where support comes from now")
  record WithdrawSupport(
      @Schema(description = "When it was withdrawn") Occurred occurred,
      @Schema(description = "Why: completed, or else the reason for ending before that")
          WithdrawalReason reason,
      @Schema(description = "What support is recommended") @Size(min = 1, max = 10)
          List<SupportRecommendation> recommendations,
      @Schema(description = "Why, in words") @Nullable Narrative explanation)
      implements SupportProgrammeCommand {
    @Override
    public GateKey gate() {
      return reason == WithdrawalReason.COMPLETED
          ? GateKey.WITHDRAW_SUPPORT
          : GateKey.WITHDRAW_SUPPORT_EARLY;
    }
  }

  /** Names who coordinates. */
  @Schema(description = "Name the lead professional outside social work")
  record NameLeadProfessional(
      @Schema(description = "From when") Occurred occurred,
      @Schema(description = "The word for their service, such as school or health-visiting")
          @Pattern(regexp = "[a-z0-9-]{1,60}")
          String professional)
      implements SupportProgrammeCommand {
    @Override
    public GateKey gate() {
      return GateKey.NAME_LEAD_PROFESSIONAL;
    }
  }

  /** A goal that everybody can see reached. */
  @Schema(name = "SupportGoal", description = "A goal that everybody can see reached")
  record Goal(
      @Schema(description = "What is to change") Narrative goal,
      @Schema(description = "How everybody will see that it has changed") Narrative measure,
      @Schema(description = "The London date by which it is to have changed")
          @Dated(notBefore = "occurred")
          LocalDate by) {}
}
