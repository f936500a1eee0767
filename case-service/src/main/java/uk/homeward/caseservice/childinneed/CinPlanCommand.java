package uk.homeward.caseservice.childinneed;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.childinneed.CinClosure;
import uk.homeward.contracts.childinneed.ReviewChair;
import uk.homeward.kit.Act;
import uk.homeward.practice.GateKey;

/** What people do about a child in need plan. */
sealed interface CinPlanCommand extends Act {

  /** Opens the plan. */
  @Schema(description = "Open a child in need plan")
  record OpenCinPlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred)
      implements CinPlanCommand {
    @Override
    public GateKey gate() {
      return GateKey.OPEN_CIN_PLAN;
    }
  }

  /** Records a review. */
  @Schema(description = "Record a review of the child in need plan")
  record RecordCinReview(
      @Schema(description = "When it was held") Occurred occurred,
      @Schema(description = "Who chaired it") ReviewChair chairRole)
      implements CinPlanCommand {
    @Override
    public GateKey gate() {
      return chairRole == ReviewChair.IRO
          ? GateKey.RECORD_CIN_REVIEW_BY_IRO
          : GateKey.RECORD_CIN_REVIEW;
    }
  }

  /** Closes the plan; of age the case knows itself, so nobody is exempt by the code for it. */
  @Schema(description = "Close the child in need plan")
  record CloseCinPlan(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Why, by the national census's code") CinClosure code)
      implements CinPlanCommand {
    @Override
    public GateKey gate() {
      return code.lapses() && code != CinClosure.CIN_RC6
          ? GateKey.CLOSE_CIN_PLAN_EXEMPT
          : GateKey.CLOSE_CIN_PLAN;
    }
  }
}
