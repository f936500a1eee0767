package uk.homeward.contracts.support;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** A case's support programme: {@code prog-} and a UUID. */
public record SupportProgrammeId(String value) implements Id {
  public SupportProgrammeId {
    Id.check(value, "prog-");
  }

  /** The one of a case. */
  public static SupportProgrammeId of(CaseId caseId) {
    return new SupportProgrammeId(caseId.own("prog-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
