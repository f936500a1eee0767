package uk.homeward.contracts.childinneed;

import uk.homeward.contracts.Id;

/** A case's child in need plan: {@code cin-} and a UUID. */
public record CinPlanId(String value) implements Id {
  public CinPlanId {
    Id.check(value, "cin-");
  }

  @Override
  public String toString() {
    return value;
  }
}
