package uk.homeward.launcher.scenario.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;

/**
 * When a step is, as written: a London date, with a time of day in London where it matters.
 *
 * @param offset set where the writer told apart the two hours of the night the clocks go back
 */
public record LondonTime(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  /** Taken from the published language, which writes the zone of English law once. */
  public static final ZoneId ZONE = Occurred.LONDON;

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Pattern WITH_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})?");

  /**
   * @throws DateTimeException for a date that no calendar has, or a time that the clocks skip
   */
  public static LondonTime parse(String text) {
    var match = WITH_TIME.matcher(text);
    if (!match.matches()) return new LondonTime(LocalDate.parse(text), null, null);
    var offset = match.group(3) == null ? null : ZoneOffset.of(match.group(3));
    var result =
        new LondonTime(LocalDate.parse(match.group(1)), LocalTime.parse(match.group(2)), offset);
    var local = LocalDateTime.of(result.date, LocalTime.parse(match.group(2)));
    var offsets = ZONE.getRules().getValidOffsets(local);
    if (offsets.isEmpty())
      throw new DateTimeException("the clocks go forward: there is no " + text + " in London");
    if (offset != null && !offsets.contains(offset))
      throw new DateTimeException("London is not at " + offset + " then");
    return result;
  }

  static boolean isMoment(String text) {
    return WITH_TIME.matcher(text).matches();
  }

  LondonTime on(LocalDate newDate) {
    return new LondonTime(newDate, time, null);
  }

  /** The moment written, or nine in the morning of the date. */
  public Instant moment() {
    var local = LocalDateTime.of(date, time == null ? MORNING : time);
    return offset == null ? local.atZone(ZONE).toInstant() : local.toInstant(offset);
  }

  /** Without a time of day, no earlier than what came before it on the same date. */
  Instant notBefore(Instant before) {
    var moment = moment();
    var sameDay =
        time == null
            && !before.equals(Instant.MIN)
            && before.atZone(ZONE).toLocalDate().equals(date);
    return sameDay && moment.isBefore(before) ? before : moment;
  }

  public boolean hasTime() {
    return time != null;
  }

  /** As commands want it: a date, or a moment. */
  public String occurred() {
    return time == null ? date.toString() : moment().toString();
  }
}
