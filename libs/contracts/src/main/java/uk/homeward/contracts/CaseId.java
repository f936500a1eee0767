package uk.homeward.contracts;

/** A child's reunification case: {@code case-} and a UUID. */
public record CaseId(String value) implements Id {
  public CaseId {
    Id.check(value, "case-");
  }

  /** For aggregates of which a case has exactly one: the prefix and the case's own UUID. */
  public String own(String prefix) {
    return prefix + value.substring("case-".length());
  }

  @Override
  public String toString() {
    return value;
  }
}
