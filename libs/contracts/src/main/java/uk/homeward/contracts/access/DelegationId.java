package uk.homeward.contracts.access;

import uk.homeward.contracts.Id;

/** {@code dlg-} and a UUID. */
public record DelegationId(String value) implements Id {
  public DelegationId {
    Id.check(value, "dlg-");
  }

  @Override
  public String toString() {
    return value;
  }
}
