package uk.homeward.launcher;

import org.jspecify.annotations.Nullable;

/** Why the system cannot run, as one line that says what to do about it. */
public final class LaunchFailure extends RuntimeException {
  public LaunchFailure(String line) {
    this(line, null);
  }

  public LaunchFailure(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
