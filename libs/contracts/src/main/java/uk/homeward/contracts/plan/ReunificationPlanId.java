package uk.homeward.contracts.plan;

import uk.homeward.contracts.Id;

/** A case's plan: {@code plan-} and a UUID. */
public record ReunificationPlanId(String value) implements Id {
  public ReunificationPlanId {
    Id.check(value, "plan-");
  }

  @Override
  public String toString() {
    return value;
  }
}
