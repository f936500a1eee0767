package uk.homeward.eventlog;

import java.time.Instant;
import java.time.LocalDate;

/** On which date a moment falls where the law of the place counts; the log knows no time zone. */
@FunctionalInterface
public interface CivilDate {
  LocalDate of(Instant moment);
}
