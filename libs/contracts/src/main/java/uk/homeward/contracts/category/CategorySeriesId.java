package uk.homeward.contracts.category;

import uk.homeward.contracts.Id;

/** The series of a case's categories: {@code cat-} and the case's own UUID. */
public record CategorySeriesId(String value) implements Id {
  public CategorySeriesId {
    Id.check(value, "cat-");
  }

  @Override
  public String toString() {
    return value;
  }
}
