package uk.homeward.scheduling.visit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

@Schema(description = "Record a visit to the child")
record RecordVisit(
    @Schema(description = "When the visit was made") Occurred occurred,
    @Schema(description = "Whether the child was seen alone") boolean seenAlone,
    @Schema(description = "Whether the family knew that the visit would come") boolean announced,
    @Schema(description = "Where: a code, such as home, placement or school", example = "home")
        @Pattern(regexp = "[a-z][a-z0-9-]*")
        @Size(max = 60)
        String place,
    @Schema(description = "Why the child was not seen alone") @Nullable NotAlone notAloneReason)
    implements Report {

  /** Why a child was not seen alone. */
  enum NotAlone implements Term {
    REFUSED,
    INAPPROPRIATE,
    NOT_POSSIBLE
  }

  @Override
  public GateKey gate() {
    return GateKey.RECORD_VISIT;
  }
}
