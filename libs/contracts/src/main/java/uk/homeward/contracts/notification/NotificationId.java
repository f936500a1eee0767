package uk.homeward.contracts.notification;

import uk.homeward.contracts.Id;

/** One message to one role or person: {@code ntf-} and a UUID. */
public record NotificationId(String value) implements Id {
  public NotificationId {
    Id.check(value, "ntf-");
  }

  @Override
  public String toString() {
    return value;
  }
}
