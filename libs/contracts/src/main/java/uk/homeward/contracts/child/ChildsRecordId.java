package uk.homeward.contracts.child;

import uk.homeward.contracts.Id;

/** What is known of a case's child: {@code chr-} and a UUID. */
public record ChildsRecordId(String value) implements Id {
  public ChildsRecordId {
    Id.check(value, "chr-");
  }

  @Override
  public String toString() {
    return value;
  }
}
