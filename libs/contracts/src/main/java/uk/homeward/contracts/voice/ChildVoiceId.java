package uk.homeward.contracts.voice;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;

/** All that a case holds of the child's voice. */
public record ChildVoiceId(String value) implements Id {
  public ChildVoiceId {
    Id.check(value, "voi-");
  }

  /** The one of a case. */
  public static ChildVoiceId of(CaseId caseId) {
    return new ChildVoiceId(caseId.own("voi-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
