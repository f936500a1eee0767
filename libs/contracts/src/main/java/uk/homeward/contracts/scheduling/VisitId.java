package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Id;

/** One visit to a child: {@code vis-} and more. */
public record VisitId(String value) implements Id {
  public VisitId {
    Id.check(value, "vis-");
  }

  @Override
  public String toString() {
    return value;
  }
}
