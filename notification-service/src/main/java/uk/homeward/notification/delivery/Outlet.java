package uk.homeward.notification.delivery;

import java.util.List;

/** One way out of the house, and what waits to leave by it. */
public interface Outlet {

  /** Processing group of the projection that knows what waits. */
  String projection();

  /** How much has been asked for and has no outcome yet. */
  long pending();

  /** What may leave now, oldest first; what must wait for another of its case is not among it. */
  List<? extends Parcel> waiting();
}
