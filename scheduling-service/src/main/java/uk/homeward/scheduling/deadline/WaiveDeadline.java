package uk.homeward.scheduling.deadline;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Act;
import uk.homeward.practice.GateKey;

@Schema(description = "Decide that a deadline need not be met")
record WaiveDeadline(
    @Schema(description = "When it was decided") Occurred occurred,
    @Schema(description = "Why it need not be met") Reason reason)
    implements Act {

  /** Why a deadline need not be met. */
  enum Reason implements Term {
    CHILD_UNAVAILABLE,
    FAMILY_UNAVAILABLE,
    WORKER_UNAVAILABLE,
    OTHER_AGENCY,
    COURT_DIRECTION,
    DONE_OTHERWISE,
    NOT_IN_THE_CHILDS_INTEREST,
    NO_LONGER_NEEDED
  }

  @Override
  public GateKey gate() {
    return GateKey.WAIVE_DEADLINE;
  }
}
