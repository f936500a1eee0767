package uk.homeward.notification.notice.inbox;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.notification.NotificationEvent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationAcknowledged;
import uk.homeward.contracts.notification.NotificationEvent.NotificationFailed;
import uk.homeward.contracts.notification.NotificationEvent.NotificationRequested;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSuppressed;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;
import uk.homeward.notification.delivery.DeliveryBell;

/** Who was told what, how, and whether they have read it. */
@Component
class NotificationFold extends Fold<NotificationEvent> {

  private final DeliveryBell bell;

  NotificationFold(DeliveryBell bell) {
    super(NotificationEvent.class, "notification");
    this.bell = bell;
  }

  @Override
  protected void written() {
    bell.ring();
  }

  @Override
  protected void fold(NotificationEvent event, Rows rows) {
    if (event instanceof NotificationRequested e
        && !rows.the("notification", e.notification()).isThere()) requested(e, rows);
    var row = rows.the("notification", event.notification()).set("version", rows.heard().version());
    switch (event) {
      case NotificationRequested _ -> {}
      case NotificationSent e -> row.set("state", "sent").set("channel", e.channel());
      case NotificationFailed e ->
          row.set("state", "failed").set("channel", e.channel()).set("reason", e.reason());
      case NotificationSuppressed e -> row.set("state", "suppressed").set("reason", e.reason());
      case NotificationAcknowledged e ->
          row.setOnce("acknowledged", e.occurred()).setOnce("acknowledged_by", e.by());
    }
  }

  private static void requested(NotificationRequested e, Rows rows) {
    rows.add("notification")
        .set("notification", e.notification())
        .set("event", rows.heard().id())
        .set("correlation", rows.heard().envelope().correlation())
        .set("rule", e.rule())
        .set("template", e.template())
        .set("role", e.role())
        .set("person", e.person())
        .set("about", e.about())
        .set("occurred", e.occurred())
        .set("state", "requested");
  }
}
