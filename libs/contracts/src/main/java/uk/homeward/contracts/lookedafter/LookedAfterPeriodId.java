package uk.homeward.contracts.lookedafter;

import uk.homeward.contracts.Id;

/** A case's looked-after period: {@code lap-} and a UUID. */
public record LookedAfterPeriodId(String value) implements Id {
  public LookedAfterPeriodId {
    Id.check(value, "lap-");
  }

  @Override
  public String toString() {
    return value;
  }
}
