package uk.homeward.contracts.withparents;

import uk.homeward.contracts.Id;

/** A case's placement with parents: {@code pwp-} and a UUID. */
public record PlacementWithParentsId(String value) implements Id {
  public PlacementWithParentsId {
    Id.check(value, "pwp-");
  }

  @Override
  public String toString() {
    return value;
  }
}
