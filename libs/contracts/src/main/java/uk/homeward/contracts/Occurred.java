package uk.homeward.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as the person says: a London date, or a moment where the time of day
 * matters. One string in JSON, {@code 2026-11-23} or {@code 2026-11-23T10:00:00Z}.
 */
public record Occurred(LocalDate on, @Nullable Instant at) implements Comparable<Occurred> {

  /** The one place where the zone of English law is written. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  public Occurred {
    if (at != null && !on.equals(at.atZone(LONDON).toLocalDate()))
      throw new IllegalArgumentException(at + " is not on " + on + " in London");
  }

  public static Occurred on(LocalDate date) {
    return new Occurred(date, null);
  }

  public static Occurred at(Instant moment) {
    return new Occurred(moment.atZone(LONDON).toLocalDate(), moment);
  }

  /**
   * @throws DateTimeParseException unless it is an ISO 8601 date, or date-time with an offset
   */
  public static Occurred parse(String text) {
    return text.indexOf('T') < 0
        ? on(LocalDate.parse(text))
        : at(java.time.OffsetDateTime.parse(text).toInstant());
  }

  public Optional<Instant> moment() {
    return Optional.ofNullable(at);
  }

  /** The moment, or the first one of the date. */
  public Instant start() {
    return at != null ? at : on.atStartOfDay(LONDON).toInstant();
  }

  /** By date first; a bare date stands before the moments of that date. */
  @Override
  public int compareTo(Occurred other) {
    return start().compareTo(other.start());
  }

  @Override
  public String toString() {
    return at != null ? at.toString() : on.toString();
  }
}
