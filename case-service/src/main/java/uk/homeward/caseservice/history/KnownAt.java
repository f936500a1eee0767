package uk.homeward.caseservice.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;

/** The past moment that a read asks about: an instant, or a London date for the whole of it. */
public final class KnownAt {

  /** For the API's documents. */
  public static final String SAYS =
      "Only what was known here then: a moment such as 2027-04-01T12:00:00Z, or a London date";

  private KnownAt() {}

  /**
   * The last moment that counts; null for now.
   *
   * @throws BadRequest if it is neither a moment nor a date
   */
  public static @Nullable Instant read(@Nullable String text) {
    if (text == null) return null;
    try {
      var asked = Occurred.parse(text);
      if (asked.at() != null) return asked.at();
      return Occurred.on(asked.on().plusDays(1)).start().minus(1, ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new BadRequest(
          "not-understood",
          "The moment is not understood.",
          List.of(new Fault("known-at", "not-valid", "Give a moment with its offset, or a date.")));
    }
  }
}
