package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Id;

/**
 * Derived from what started the clock and which clock, so that setting it twice finds the first.
 */
public record DeadlineId(String value) implements Id {
  public DeadlineId {
    Id.check(value, "due-");
  }

  /**
   * @param occurrence tells apart what one anchor starts more than once; 1 for the first
   */
  public static DeadlineId of(String timescale, String anchorEvent, int occurrence) {
    return new DeadlineId(
        "due-" + timescale + "-" + anchorEvent + (occurrence == 1 ? "" : "-" + occurrence));
  }

  @Override
  public String toString() {
    return value;
  }
}
