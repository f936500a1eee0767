package uk.homeward.contracts.recordsystem;

import uk.homeward.contracts.Id;

/**
 * One update that the record system was asked for: {@code rup-} and a UUID. The record system sees
 * it too, and takes a second delivery under it for the same.
 */
public record RecordUpdateId(String value) implements Id {
  public RecordUpdateId {
    Id.check(value, "rup-");
  }

  @Override
  public String toString() {
    return value;
  }
}
