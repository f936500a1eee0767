package uk.homeward.contracts.deviation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.homeward.contracts.Id;

/** One rule departed from by one event: {@code dev-} and a UUID. */
public record PolicyDeviationId(String value) implements Id {
  public PolicyDeviationId {
    Id.check(value, "dev-");
  }

  /** Always the same for the same event and rule. */
  public static PolicyDeviationId of(String event, String rule) {
    var name = event + "|" + rule;
    return new PolicyDeviationId(
        "dev-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value;
  }
}
