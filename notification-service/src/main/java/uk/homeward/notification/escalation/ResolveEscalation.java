package uk.homeward.notification.escalation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

@Schema(description = "The matter is settled")
record ResolveEscalation(
    @Schema(description = "When it was settled") Occurred occurred,
    @Schema(description = "How it was settled, in words; kept apart and encrypted")
        @Nullable Narrative notes)
    implements Act {

  @Override
  public GateKey gate() {
    return GateKey.RESOLVE_ESCALATION;
  }
}
