package uk.homeward.notification.notice;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.practice.Role;

/** What automations ask of a notification. */
public sealed interface NotificationCommand {

  /**
   * @param rule id of the rule that asks for it
   * @param person user id of who holds the role for this child, if that is known
   * @param about id of the event that it tells of
   */
  record RequestNotification(
      Occurred occurred,
      String rule,
      Role role,
      @Nullable String person,
      String template,
      String about)
      implements NotificationCommand {}

  record SendNotification(Occurred occurred, String channel) implements NotificationCommand {}

  record FailNotification(Occurred occurred, String channel, String reason)
      implements NotificationCommand {}

  record SuppressNotification(Occurred occurred, String reason) implements NotificationCommand {}
}
