package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Id;

/** A meeting about a child: {@code mtg-} and more. */
public record MeetingId(String value) implements Id {
  public MeetingId {
    Id.check(value, "mtg-");
  }

  @Override
  public String toString() {
    return value;
  }
}
