package uk.homeward.contracts.scheduling;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Id;

/** A meeting about a child: {@code mtg-} and more. */
public record MeetingId(String value) implements Id {
  public MeetingId {
    Id.check(value, "mtg-");
  }

  /** Null for null, for optional ones. */
  public static @Nullable String valueOrNull(@Nullable MeetingId meeting) {
    return meeting == null ? null : meeting.value;
  }

  @Override
  public String toString() {
    return value;
  }
}
