package uk.homeward.launcher.scenario.api;

import org.jspecify.annotations.Nullable;

/** The system cannot be talked to, or not as agreed; says what was tried. */
public final class Unreachable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unreachable(String says) {
    this(says, null);
  }

  public Unreachable(String says, @Nullable Throwable cause) {
    super(says, cause);
  }
}
