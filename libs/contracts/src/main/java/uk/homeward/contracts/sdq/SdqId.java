package uk.homeward.contracts.sdq;

import uk.homeward.contracts.Id;

/** One questionnaire. */
public record SdqId(String value) implements Id {
  public SdqId {
    Id.check(value, "sdq-");
  }

  @Override
  public String toString() {
    return value;
  }
}
