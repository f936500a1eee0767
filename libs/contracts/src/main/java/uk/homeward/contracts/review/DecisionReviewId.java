package uk.homeward.contracts.review;

import uk.homeward.contracts.Id;

/** One decision to look at again: {@code rev-} and what is derived from why. */
public record DecisionReviewId(String value) implements Id {
  public DecisionReviewId {
    Id.check(value, "rev-");
  }

  @Override
  public String toString() {
    return value;
  }
}
