package uk.homeward.notification.escalation;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Act;
import uk.homeward.practice.GateKey;

@Schema(description = "Somebody to whom the matter was carried takes it on")
record AcceptEscalation(@Schema(description = "When it was taken on") Occurred occurred)
    implements Act {

  @Override
  public GateKey gate() {
    return GateKey.ACCEPT_ESCALATION;
  }
}
