package uk.homeward.launcher.recordsystem;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the record system treats what comes next.
 *
 * @param forNext for how many updates, then normal again; without it, until told otherwise
 */
record Behaviour(Mode mode, @Nullable Integer forNext) {
  static final Behaviour NORMAL = new Behaviour(Mode.NORMAL, null);

  /** The ways in which a real one has been seen to behave. */
  enum Mode {
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("slow")
    SLOW,
    @JsonProperty("down")
    DOWN,
    @JsonProperty("garbled")
    GARBLED
  }

  Behaviour {
    if (forNext != null && forNext < 1)
      throw new IllegalArgumentException("forNext must be 1 or more");
  }

  Behaviour afterOne() {
    if (forNext == null) return this;
    return forNext == 1 ? NORMAL : new Behaviour(mode, forNext - 1);
  }
}
