package uk.homeward.contracts.connectedperson;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** The temporary approval of connected persons in a case. */
public record ConnectedPersonApprovalId(String value) implements Id {
  public ConnectedPersonApprovalId {
    Id.check(value, "cpa-");
  }

  /** The one of a case. */
  public static ConnectedPersonApprovalId of(CaseId caseId) {
    return new ConnectedPersonApprovalId(caseId.own("cpa-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
