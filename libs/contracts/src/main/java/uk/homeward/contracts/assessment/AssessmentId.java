package uk.homeward.contracts.assessment;

import uk.homeward.contracts.Id;

/** One assessment of a case. */
public record AssessmentId(String value) implements Id {
  public AssessmentId {
    Id.check(value, "asm-");
  }

  @Override
  public String toString() {
    return value;
  }
}
