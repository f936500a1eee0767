package uk.homeward.practice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Counted.Skipped;
import uk.homeward.contracts.Counted.Skipped.Why;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;

/**
 * England and Wales working days, from a published list that ends. Before the list's first year
 * only weekends are known, so a date there can come out too early, never too late.
 *
 * @param version stamped on every date it gives
 * @param knownUntil last date of the list; what needs a later one is pending
 */
public record WorkingCalendar(String version, Set<LocalDate> bankHolidays, LocalDate knownUntil) {

  public WorkingCalendar {
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /**
   * The same with another list for these days, of which all is known then. Where days between the
   * two lists stay unknown, so does everything after them.
   *
   * @param from first day of the other list, inclusive
   * @param until its last, inclusive
   */
  public WorkingCalendar with(
      String newer, LocalDate from, LocalDate until, Collection<LocalDate> holidays) {
    var all = new HashSet<>(holidays);
    for (var day : bankHolidays) if (day.isBefore(from) || day.isAfter(until)) all.add(day);
    var joins = !from.isAfter(knownUntil.plusDays(1));
    return new WorkingCalendar(newer, all, joins && until.isAfter(knownUntil) ? until : knownUntil);
  }

  /** SHA-256 of what it says, in lower-case hex: the same version must have the same. */
  public String digest() {
    return PackFile.sha256(knownUntil + " " + bankHolidays.stream().sorted().toList());
  }

  /**
   * When something is due that runs from this anchor. Days, weeks and months compare London dates
   * and do not roll off a holiday; hours compare moments.
   *
   * @param facts asked for the date that a span runs to; empty if it is not known
   */
  public Optional<Due> due(Occurred anchor, Span within, CaseFacts facts) {
    var from = anchor.on();
    return switch (within) {
      case Span.Hours(var hours) -> Optional.of(at(anchor.start().plus(hours, ChronoUnit.HOURS)));
      case Span.WorkingDays(var days) ->
          Optional.of(workingDaysAfter(from, days).map(this::on).orElseGet(this::pending));
      case Span.Days(var days) -> Optional.of(on(from.plusDays(days)));
      case Span.Weeks(var weeks) -> Optional.of(on(from.plusWeeks(weeks)));
      case Span.Months(var months) -> Optional.of(on(from.plusMonths(months)));
      case Span.DaysBefore(var days, var dateFact) ->
          date(dateFact, facts).map(target -> on(target.minusDays(days)));
      case Span.HalfwayTo(var dateFact) ->
          date(dateFact, facts)
              .map(target -> on(from.plusDays(ChronoUnit.DAYS.between(from, target) / 2)));
      case Span.Until(var dateFact) ->
          facts.latest(dateFact).map(until -> on(LocalDate.parse(until.value())));
      case Span.Less(var span, var days) ->
          due(anchor, span, facts)
              .map(due -> due.dueOn() == null ? due : on(due.dueOn().minusDays(days)));
      case Span.Then(var first, var second) ->
          due(anchor, first, facts).flatMap(due -> further(due, second, facts));
    };
  }

  private static Optional<LocalDate> date(String dateFact, CaseFacts facts) {
    return facts.latest(dateFact).map(known -> LocalDate.parse(known.value()));
  }

  private Optional<Due> further(Due first, Span second, CaseFacts facts) {
    return end(first).map(end -> due(end, second, facts)).orElse(Optional.of(first));
  }

  private static Optional<Occurred> end(Due due) {
    if (due.dueAt() != null) return Optional.of(Occurred.at(due.dueAt()));
    return Optional.ofNullable(due.dueOn()).map(Occurred::on);
  }

  /** How {@link #due} comes to what it says, one stretch after the other. */
  public List<Counted> counted(Occurred anchor, Span within, CaseFacts facts) {
    var total = due(anchor, within, facts).flatMap(WorkingCalendar::end);
    return switch (within) {
      case Span.Then(var first, var second) -> {
        var end = due(anchor, first, facts).flatMap(WorkingCalendar::end);
        var more = end.map(from -> counted(from, second, facts)).orElse(List.of());
        yield Stream.concat(counted(anchor, first, facts).stream(), more.stream()).toList();
      }
      case Span.Less(var whole, var days) -> {
        var end = due(anchor, whole, facts).flatMap(WorkingCalendar::end);
        var back =
            end.map(from -> new Counted(Span.less(days), from, total.orElse(null), List.of()));
        yield Stream.concat(counted(anchor, whole, facts).stream(), back.stream()).toList();
      }
      case Span.Hours _ -> counted(within, Occurred.at(anchor.start()), total);
      case Span.DaysBefore(_, var dateFact) ->
          date(dateFact, facts)
              .map(target -> counted(within, Occurred.on(target), total))
              .orElse(List.of());
      default -> counted(within, Occurred.on(anchor.on()), total);
    };
  }

  private List<Counted> counted(Span within, Occurred from, Optional<Occurred> to) {
    var skipped =
        within instanceof Span.WorkingDays
            ? to.map(end -> skipped(from.on(), end.on()))
            : Optional.<List<Skipped>>empty();
    return List.of(new Counted(within.inWords(), from, to.orElse(null), skipped.orElse(List.of())));
  }

  private List<Skipped> skipped(LocalDate after, LocalDate until) {
    return after
        .plusDays(1)
        .datesUntil(until.plusDays(1))
        .filter(day -> !isWorkingDay(day))
        .map(day -> new Skipped(day, isWeekend(day) ? Why.WEEKEND : Why.BANK_HOLIDAY))
        .toList();
  }

  /** Due on this date, late from the first moment of the next. */
  public Due on(LocalDate date) {
    return on(date, startOf(date.plusDays(1)));
  }

  Due on(LocalDate date, Instant lateFrom) {
    var actBy = lastWorkingDayUntil(date);
    return new Due(date, null, actBy.orElse(null), lateFrom, actBy.isPresent() ? null : knownUntil);
  }

  private Due at(Instant moment) {
    return new Due(null, moment, null, moment.plus(1, ChronoUnit.MICROS), null);
  }

  private Due pending() {
    return new Due(null, null, null, null, knownUntil);
  }

  public boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !bankHolidays.contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** The first working day after the date is the first that counts; empty beyond the list. */
  public Optional<LocalDate> workingDaysAfter(LocalDate date, int count) {
    return count(date, count, day -> day.plusDays(1));
  }

  /** The same, counted backwards. */
  public Optional<LocalDate> workingDaysBefore(LocalDate date, int count) {
    return count(date, count, day -> day.minusDays(1));
  }

  /** The date itself if it is one; empty beyond the list. */
  public Optional<LocalDate> lastWorkingDayUntil(LocalDate date) {
    return count(date.plusDays(1), 1, day -> day.minusDays(1));
  }

  private Optional<LocalDate> count(LocalDate date, int count, UnaryOperator<LocalDate> next) {
    return Stream.iterate(next.apply(date), day -> !day.isAfter(knownUntil), next)
        .filter(this::isWorkingDay)
        .skip(count - 1L)
        .findFirst();
  }

  /** The first moment of a London date. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(Occurred.LONDON).toInstant();
  }

  /**
   * The newest that comes with the system.
   *
   * @throws FaultyPractices listing everything that is wrong with it
   */
  public static WorkingCalendar shipped() {
    var file = Shipped.lines("/calendars/index.txt").getLast();
    return read(file, Shipped.text("/calendars/" + file));
  }

  /**
   * @param file its name, for faults
   * @throws FaultyPractices listing everything that is wrong with it
   */
  public static WorkingCalendar read(String file, String text) {
    var faults = new Faults();
    var calendar = Entries.of(file, text, faults).map(WorkingCalendar::of);
    faults.thrown();
    return calendar.orElseThrow();
  }

  private static WorkingCalendar of(Entries entries) {
    try (entries) {
      var version = entries.text("version");
      var until = entries.date("known-until");
      var holidays = new HashSet<LocalDate>();
      for (var day : entries.words("bank-holidays", null)) {
        try {
          holidays.add(LocalDate.parse(day));
        } catch (DateTimeParseException _) {
          entries.fault("bank-holidays", "not a date: " + day);
        }
      }
      return new WorkingCalendar(version, holidays, until);
    }
  }
}
