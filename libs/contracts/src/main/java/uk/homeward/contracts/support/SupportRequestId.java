package uk.homeward.contracts.support;

import uk.homeward.contracts.Id;

/** One request to a support service: {@code sreq-} and a UUID. */
public record SupportRequestId(String value) implements Id {
  public SupportRequestId {
    Id.check(value, "sreq-");
  }

  @Override
  public String toString() {
    return value;
  }
}
