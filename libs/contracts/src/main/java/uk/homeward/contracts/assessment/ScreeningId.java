package uk.homeward.contracts.assessment;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** The first looks at whether a case's child might go home. */
public record ScreeningId(String value) implements Id {
  public ScreeningId {
    Id.check(value, "scr-");
  }

  /** The one of a case. */
  public static ScreeningId of(CaseId caseId) {
    return new ScreeningId(caseId.own("scr-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
