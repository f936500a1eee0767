package uk.homeward.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A command was sent again under an idempotency key that has been used: what the first one recorded
 * stands, and nothing was recorded now.
 */
public final class RepeatedKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  RepeatedKey(String key, @Nullable Throwable cause) {
    super("The idempotency key has been used before", cause);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
