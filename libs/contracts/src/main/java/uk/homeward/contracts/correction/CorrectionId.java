package uk.homeward.contracts.correction;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.homeward.contracts.Id;

/** All corrections of one record: {@code cor-} and what is derived from the record's event. */
public record CorrectionId(String value) implements Id {
  public CorrectionId {
    Id.check(value, "cor-");
  }

  public static CorrectionId of(String event) {
    return new CorrectionId(
        "cor-" + UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value;
  }
}
