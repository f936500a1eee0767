package uk.homeward.contracts.access;

import uk.homeward.contracts.Id;

/** {@code den-} and a UUID. */
public record DenialId(String value) implements Id {
  public DenialId {
    Id.check(value, "den-");
  }

  @Override
  public String toString() {
    return value;
  }
}
