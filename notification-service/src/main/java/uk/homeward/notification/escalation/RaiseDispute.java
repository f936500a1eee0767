package uk.homeward.notification.escalation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;

@Schema(description = "The reviewing officer disputes how the case is run")
record RaiseDispute(
    @Schema(description = "When it was raised") Occurred occurred,
    @Schema(description = "The roles to which it is carried; one of them settles it")
        @Size(min = 1, max = 10)
        Set<Role> to,
    @Schema(
            description =
                "Id of the event in dispute, as the case's history has it; absent where it is about"
                    + " something that was not done")
        @Nullable String about,
    @Schema(description = "What is disputed and why, in words; kept apart and encrypted")
        Narrative grounds)
    implements Act {

  @Override
  public GateKey gate() {
    return GateKey.RAISE_DISPUTE;
  }
}
