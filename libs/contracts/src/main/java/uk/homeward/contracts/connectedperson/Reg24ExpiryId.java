package uk.homeward.contracts.connectedperson;

import uk.homeward.contracts.Id;

/** The end of a temporary approval, derived from what ended it. */
public record Reg24ExpiryId(String value) implements Id {
  public Reg24ExpiryId {
    Id.check(value, "cpx-");
  }

  @Override
  public String toString() {
    return value;
  }
}
