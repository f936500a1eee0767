package uk.homeward.contracts.stay;

import uk.homeward.contracts.Id;

/** A longer stay at home: {@code stay-} and a UUID. */
public record ExtendedStayId(String value) implements Id {
  public ExtendedStayId {
    Id.check(value, "stay-");
  }

  @Override
  public String toString() {
    return value;
  }
}
