package uk.homeward.contracts.household;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** All household checks of a case. */
public record HouseholdChecksId(String value) implements Id {
  public HouseholdChecksId {
    Id.check(value, "chk-");
  }

  /** The one of a case. */
  public static HouseholdChecksId of(CaseId caseId) {
    return new HouseholdChecksId(caseId.own("chk-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
