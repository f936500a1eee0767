package uk.homeward.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Occurred;

/**
 * One thing that a case has learned.
 *
 * @param fact the fact's name, with its qualifier where it has one
 * @param event id of the event that established it
 * @param by who recorded it
 * @param onBehalfOf whose act it was, where somebody else entered it
 * @param position of the event in the log
 * @param source through which door it came: what the record system brings is a baseline
 */
public record Known(
    String fact,
    String value,
    Occurred occurred,
    String event,
    String by,
    @Nullable String onBehalfOf,
    long position,
    Instant recorded,
    Envelope.Source source) {

  public static Known from(Established that, Envelope envelope, String event, long position) {
    return new Known(
        that.fact(),
        that.value(),
        envelope.occurred(),
        event,
        envelope.actor(),
        envelope.onBehalfOf(),
        position,
        envelope.recorded(),
        envelope.source());
  }

  /** Where another stood that was wrong: at its place in the log, and its author's as well. */
  public Known inPlaceOf(Known wrong) {
    return new Known(
        fact,
        value,
        occurred,
        event,
        by,
        onBehalfOf != null ? onBehalfOf : wrong.onBehalfOf != null ? wrong.onBehalfOf : wrong.by,
        wrong.position,
        recorded,
        wrong.source);
  }

  /** Whether it served for an earlier return only: no source says so, it is a reading of them. */
  boolean hasLapsed() {
    return value.equals("lapsed");
  }

  /** As an envelope names it. */
  public Envelope.ReliedOn reliedOn() {
    return new Envelope.ReliedOn(fact, value, event);
  }

  /** History that the record system entered: it raises no breach of what was past by then. */
  public boolean baseline() {
    return source == Envelope.Source.RECORD_SYSTEM;
  }

  /** Whether the person did this, or had it done. */
  public boolean wasBy(String person) {
    return by.equals(person) || person.equals(onBehalfOf);
  }

  /** By date; within a date by the moments if both have one, otherwise in the log's order. */
  boolean isBefore(Known other) {
    return isBefore(other.occurred, other.position);
  }

  /** The same against anything else that happened. */
  boolean isBefore(Occurred other, long place) {
    if (!occurred.on().equals(other.on())) return occurred.on().isBefore(other.on());
    if (occurred.at() != null && other.at() != null && !occurred.at().equals(other.at()))
      return occurred.at().isBefore(other.at());
    return position < place;
  }
}
