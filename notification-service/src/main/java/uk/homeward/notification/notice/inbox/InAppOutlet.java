package uk.homeward.notification.notice.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.notification.delivery.Outlet;
import uk.homeward.notification.delivery.Parcel;
import uk.homeward.practice.Practices;

/** Notifications leave by standing in their reader's inbox. */
@Component
class InAppOutlet implements Outlet {

  private static final int AT_ONCE = 200;

  private final Notifications notifications;
  private final Practices practices;

  InAppOutlet(Notifications notifications, Practices practices) {
    this.notifications = notifications;
    this.practices = practices;
  }

  @Override
  public String projection() {
    return ReadModels.GROUP;
  }

  @Override
  public long pending() {
    return notifications.pending();
  }

  @Override
  public List<? extends Parcel> waiting() {
    return notifications.waiting(AT_ONCE).stream().map(this::underItsRule).toList();
  }

  private Undelivered underItsRule(Undelivered one) {
    var practice = practices.of(one.cause().council());
    var cause = one.cause().under(practice.rule(one.rule(), one.requested().on()));
    return new Undelivered(one.id(), cause, one.rule(), one.requested());
  }
}
