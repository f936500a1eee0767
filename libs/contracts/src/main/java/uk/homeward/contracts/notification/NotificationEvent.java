package uk.homeward.contracts.notification;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;

/**
 * Everything that can have happened to a notification. It carries a template's word and references,
 * so that a message never tells a stranger anything about a family.
 */
public sealed interface NotificationEvent extends CaseEvent {

  NotificationId notification();

  /**
   * @param rule id of the rule that asks for it
   * @param role word of the role that is told
   * @param person user id of who holds that role for this child, if that is known
   * @param about id of the event that it tells of
   */
  record NotificationRequested(
      NotificationId notification,
      CaseId caseId,
      Occurred occurred,
      String rule,
      String role,
      @Nullable String person,
      String template,
      String about)
      implements NotificationEvent {}

  /**
   * @param channel word of the way by which it reached its reader, such as {@code in-app}
   */
  record NotificationSent(
      NotificationId notification, CaseId caseId, Occurred occurred, String channel)
      implements NotificationEvent {}

  /**
   * @param reason the channel's code for why it cannot be delivered
   */
  record NotificationFailed(
      NotificationId notification, CaseId caseId, Occurred occurred, String channel, String reason)
      implements NotificationEvent {}

  /**
   * @param reason code of the restriction that forbids it
   */
  record NotificationSuppressed(
      NotificationId notification, CaseId caseId, Occurred occurred, String reason)
      implements NotificationEvent {}

  /**
   * @param by user id of who has read it
   */
  record NotificationAcknowledged(
      NotificationId notification, CaseId caseId, Occurred occurred, String by)
      implements NotificationEvent {}
}
