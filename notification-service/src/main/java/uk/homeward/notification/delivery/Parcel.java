package uk.homeward.notification.delivery;

import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Automations.Cause;

/** Something to be handed over. */
public interface Parcel {

  /** The aggregate that waits for the outcome; the receiver knows a second delivery by it. */
  String id();

  /** The event that asked for it. */
  Cause cause();

  /** Hands it over, perhaps for the second time. */
  Answer deliver(Occurred now);
}
