package uk.homeward.contracts.notices;

import uk.homeward.contracts.Id;

/** Notices given together: {@code pno-} and a UUID. */
public record PlacementNoticesId(String value) implements Id {
  public PlacementNoticesId {
    Id.check(value, "pno-");
  }

  @Override
  public String toString() {
    return value;
  }
}
