package uk.homeward.eventlog;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The council whose rows the current thread may see through the request role: that of the message
 * being handled, else the one entered here, else none.
 */
public final class CouncilScope implements AutoCloseable {

  static final String METADATA_KEY = "council";
  static final String NONE = "";

  private static final ThreadLocal<@Nullable String> ENTERED = new ThreadLocal<>();

  private final @Nullable String before;

  private CouncilScope(@Nullable String before) {
    this.before = before;
  }

  /** Sees this council until closed; open it before anything is read, for connections remember. */
  public static CouncilScope enter(String council) {
    var scope = new CouncilScope(ENTERED.get());
    ENTERED.set(council);
    return scope;
  }

  /** The council in force, or an empty string, which sees nothing. */
  public static String current() {
    if (CurrentUnitOfWork.isStarted()) {
      var message = CurrentUnitOfWork.get().getMessage();
      if (message != null && message.getMetaData().get(METADATA_KEY) instanceof String council)
        return council;
    }
    var entered = ENTERED.get();
    return entered == null ? NONE : entered;
  }

  @Override
  public void close() {
    if (before == null) ENTERED.remove();
    else ENTERED.set(before);
  }
}
