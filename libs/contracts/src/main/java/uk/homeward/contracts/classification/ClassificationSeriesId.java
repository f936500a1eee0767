package uk.homeward.contracts.classification;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** The series of all classifications of a case. */
public record ClassificationSeriesId(String value) implements Id {
  public ClassificationSeriesId {
    Id.check(value, "cls-");
  }

  /** The one of a case. */
  public static ClassificationSeriesId of(CaseId caseId) {
    return new ClassificationSeriesId(caseId.own("cls-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
