package uk.homeward.kit;

import java.time.Instant;

/** Told in the demonstration when the clock was moved, so that what is due by then happens now. */
public interface ClockMoved {

  void moved(Instant now);
}
