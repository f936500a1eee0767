package uk.homeward.contracts.stay;

import uk.homeward.contracts.Id;

/** A stay at home that nobody approved: {@code uns-} and what told of it. */
public record UnapprovedStayId(String value) implements Id {
  public UnapprovedStayId {
    Id.check(value, "uns-");
  }

  @Override
  public String toString() {
    return value;
  }
}
