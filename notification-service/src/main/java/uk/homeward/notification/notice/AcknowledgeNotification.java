package uk.homeward.notification.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

@Schema(description = "The reader has taken note")
record AcknowledgeNotification(@Schema(description = "When it was read") Occurred occurred)
    implements Report {

  @Override
  public GateKey gate() {
    return GateKey.ACKNOWLEDGE_NOTIFICATION;
  }
}
