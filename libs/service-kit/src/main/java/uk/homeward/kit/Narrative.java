package uk.homeward.kit;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.NarrativeRef;

/**
 * Words about a family in a command: a plain string in the request, stored encrypted before the
 * command is dispatched, so that the event can point at them. Never printed.
 */
public final class Narrative {

  /** The longest text taken, in characters. */
  public static final int LIMIT = 20_000;

  private final String text;
  private @Nullable NarrativeRef ref;

  /** As it came in. */
  public Narrative(String text) {
    this.text = text;
  }

  /** For fixtures: as if it were stored. */
  public static Narrative stored(NarrativeRef ref) {
    var narrative = new Narrative("");
    narrative.keep(ref);
    return narrative;
  }

  /** As it came in; for the store alone. */
  public String text() {
    return text;
  }

  /** Called by the store, once it is kept. */
  public void keep(NarrativeRef stored) {
    ref = stored;
  }

  /**
   * What stands in the event.
   *
   * @throws IllegalStateException if it was not stored, which is a bug
   */
  public NarrativeRef ref() {
    if (ref == null) throw new IllegalStateException("Narrative used before it was stored");
    return ref;
  }

  /** Null for null, for optional words. */
  public static @Nullable NarrativeRef refOrNull(@Nullable Narrative narrative) {
    return narrative == null ? null : narrative.ref();
  }

  @Override
  public String toString() {
    return "Narrative";
  }
}
