package uk.homeward.kit.practice;

import java.time.Clock;
import uk.homeward.eventlog.VersionsSeen;
import uk.homeward.practice.Practices;
import uk.homeward.practice.WorkingCalendar;

/**
 * Events name a pack's and a calendar's version and never their content, so a service does not
 * start with another content under a version that was seen before.
 */
final class SameVersions {

  private static final String PRACTICE = "practice";
  private static final String CALENDAR = "calendar";

  private final VersionsSeen seen;
  private final Clock clock;

  SameVersions(VersionsSeen seen, Clock clock) {
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * @throws ChangedVersion for the first that has changed, with what to do
   */
  SameVersions checked(Practices practices, WorkingCalendar calendar) {
    var now = clock.instant();
    for (var practice : practices.byCouncil().values()) {
      var council = practice.council();
      if (!seen.agrees(council, PRACTICE, practice.version(), practice.digest(), now))
        throw new ChangedVersion(
            "%s is not what version %s of %s was when it was first seen here."
                .formatted(practice.file(), practice.version(), council),
            "Give the changed pack a new version, or put the old content back.");
      if (!seen.agrees(council, CALENDAR, calendar.version(), calendar.digest(), now))
        throw new ChangedVersion(
            "The calendar %s is not what it was when it was first seen here."
                .formatted(calendar.version()),
            "Give the changed calendar a new version, or put the old content back.");
    }
    return this;
  }
}
