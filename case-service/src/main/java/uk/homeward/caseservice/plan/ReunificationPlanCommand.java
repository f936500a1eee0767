package uk.homeward.caseservice.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.plan.PlanKind;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What people do to the plans. */
sealed interface ReunificationPlanCommand extends Act {

  /** Drafts a plan. */
  @Schema(description = "Draft a plan")
  record DraftPlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "What the plan is for") PlanKind kind,
      @Schema(description = "The plan itself") @Nullable Narrative plan)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.DRAFT_PLAN;
    }
  }

  /** Agrees a plan. */
  @Schema(description = "Agree a plan with the family and the people around it")
  record AgreeReunificationPlan(
      @Schema(description = "When it was agreed") Occurred occurred,
      @Schema(description = "What the plan is for") PlanKind kind,
      @Schema(description = "Who agreed it, as codes such as child, parents, carer")
          @Size(min = 1, max = 20)
          List<@Pattern(regexp = "[a-z0-9-]{1,60}") String> agreedBy,
      @Schema(description = "The plan itself") @Nullable Narrative plan)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.AGREE_REUNIFICATION_PLAN;
    }
  }

  /** Changes an agreed plan. */
  @Schema(description = "Change an agreed plan")
  record UpdatePlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "What the plan is for") PlanKind kind,
      @Schema(description = "The plan as it is now") @Nullable Narrative plan)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.UPDATE_PLAN;
    }
  }

  /** Says what happens if the return fails. */
  @Schema(description = "Set the contingency plan, with the carers' part in it")
  record SetContingencyPlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "What happens if the return fails") @Nullable Narrative plan,
      @Schema(description = "What the present carers do then") @Nullable Narrative carersRole)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.SET_CONTINGENCY_PLAN;
    }
  }

  /** Accepts the family's own plan. */
  @Schema(description = "Accept the plan that the family made at its conference")
  record AcceptFamilyPlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "The family group conference, a meeting's identifier")
          @Nullable MeetingId conferenceId)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.ACCEPT_FAMILY_PLAN;
    }
  }

  /** Shares the plan. */
  @Schema(description = "Share the plan")
  record SharePlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Who got it, as codes such as team-around-the-child, child, parents")
          @Size(min = 1, max = 20)
          List<@Pattern(regexp = "[a-z0-9-]{1,60}") String> with)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.SHARE_PLAN;
    }
  }

  /** Begins to withdraw support. */
  @Schema(description = "Begin to withdraw support step by step")
  record TaperSupport(@Schema(description = "From when support tapers") Occurred occurred)
      implements ReunificationPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.TAPER_SUPPORT;
    }
  }
}
