package uk.homeward.contracts.scheduling;

import java.time.LocalDate;
import java.util.List;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to a council's working calendar. */
public sealed interface CalendarEvent extends Event {

  CalendarId calendar();

  /**
   * The bank holidays are known for longer, or differently; what is not due yet is planned anew.
   *
   * @param from first day that it speaks of
   * @param until last day that it speaks of
   * @param bankHolidays in England and Wales, weekends aside
   */
  record CalendarVersionPublished(
      CalendarId calendar,
      Occurred occurred,
      String version,
      LocalDate from,
      LocalDate until,
      List<LocalDate> bankHolidays)
      implements CalendarEvent {}
}
