package uk.homeward.contracts.chronology;

import uk.homeward.contracts.Id;

/** One analytical chronology of a case. */
public record ChronologyId(String value) implements Id {
  public ChronologyId {
    Id.check(value, "chr-");
  }

  @Override
  public String toString() {
    return value;
  }
}
