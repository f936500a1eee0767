package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Id;

/** The working calendar of a council: {@code cal-} and more. */
public record CalendarId(String value) implements Id {
  public CalendarId {
    Id.check(value, "cal-");
  }

  @Override
  public String toString() {
    return value;
  }
}
