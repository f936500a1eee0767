package uk.homeward.kit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.practice.GateKey;

/**
 * What a person asks for: a command, and at once the body of its request. Who asks, about which
 * case and which aggregate travels beside it as {@link Asked}.
 */
public interface Act {

  /** When it happened or was decided, as the person says. */
  Occurred occurred();

  /** Under which of the council's gates it is judged before it is dispatched. */
  GateKey gate();

  /** Kinds of the documents that come with it, for gates that ask for some. */
  default Set<String> documents() {
    return Set.of();
  }

  /** People named in it, user id by the part they are to play, for gates that keep parts apart. */
  default Map<String, String> people() {
    return Map.of();
  }

  /** Id of the meeting at which it was decided, for gates that ask whether that was held. */
  default @Nullable String atMeeting() {
    return null;
  }

  /** Whether only the person may do it whose role it takes, and no deputy. */
  default boolean inPerson() {
    return false;
  }
}
