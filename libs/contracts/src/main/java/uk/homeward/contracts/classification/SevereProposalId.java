package uk.homeward.contracts.classification;

import uk.homeward.contracts.Id;

/** A proposal made by time alone: derived from the deadline that was breached. */
public record SevereProposalId(String value) implements Id {
  public SevereProposalId {
    Id.check(value, "sev-");
  }

  /**
   * @param deadline id of the deadline whose breach makes the proposal
   */
  public static SevereProposalId of(String deadline) {
    return new SevereProposalId("sev-" + deadline);
  }

  @Override
  public String toString() {
    return value;
  }
}
