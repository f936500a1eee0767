package uk.homeward.notification.notice.inbox;

import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.notification.delivery.Answer;
import uk.homeward.notification.delivery.Parcel;
import uk.homeward.notification.notice.NotificationCommand.SendNotification;

/**
 * A notification that stands in the inbox; standing there, it is delivered.
 *
 * @param rule that made it, by its id
 * @param requested when
 */
record Undelivered(String id, Cause cause, String rule, Occurred requested) implements Parcel {

  /** The inbox of this system, the first channel. */
  private static final String CHANNEL = "in-app";

  @Override
  public Answer deliver(Occurred now) {
    return new Answer.Final(new SendNotification(now, CHANNEL));
  }
}
