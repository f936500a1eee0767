package uk.homeward.launcher.frontdoor;

import java.time.Instant;

/** The domain's clock, as somebody at the front door may read and move it. */
public interface MovableClock {
  Instant now();

  /**
   * @throws IllegalArgumentException if that lies in the past
   */
  void advance(Instant to);
}
