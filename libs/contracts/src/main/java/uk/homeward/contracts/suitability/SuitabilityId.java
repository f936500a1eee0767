package uk.homeward.contracts.suitability;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** The suitability of the parents of a case. */
public record SuitabilityId(String value) implements Id {
  public SuitabilityId {
    Id.check(value, "sui-");
  }

  /** The one of a case. */
  public static SuitabilityId of(CaseId caseId) {
    return new SuitabilityId(caseId.own("sui-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
