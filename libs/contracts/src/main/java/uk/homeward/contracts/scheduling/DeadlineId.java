package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Id;

/** Derived from the clock and the event that started it, so that setting it twice finds it. */
public record DeadlineId(String value) implements Id {
  public DeadlineId {
    Id.check(value, "due-");
  }

  /**
   * @param startedBy id of the event by which the case learned that time runs
   */
  public static DeadlineId of(String timescale, String startedBy) {
    return new DeadlineId("due-" + timescale + "-" + startedBy);
  }

  @Override
  public String toString() {
    return value;
  }
}
