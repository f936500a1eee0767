package uk.homeward.notification.notice.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.homeward.notification.delivery.Outlet;
import uk.homeward.notification.delivery.Parcel;

/** Notifications leave by standing in their reader's inbox. */
@Component
class InAppOutlet implements Outlet {

  private static final int AT_ONCE = 200;

  private final Notifications notifications;

  InAppOutlet(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public String projection() {
    return Notifications.GROUP;
  }

  @Override
  public long pending() {
    return notifications.pending();
  }

  @Override
  public List<? extends Parcel> waiting() {
    return notifications.waiting(AT_ONCE);
  }
}
