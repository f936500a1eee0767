package uk.homeward.kit;

import java.time.Instant;

/** What becomes due by the passing of time has been looked for up to some moment. */
public interface Sweeps {

  Instant sweptUpTo();
}
