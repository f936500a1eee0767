package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;

class WorkingCalendarTest {

  private final WorkingCalendar calendar = WorkingCalendar.shipped();

  @ParameterizedTest
  @CsvSource({
    // a plain week, and from a Friday, a weekend and a Friday afternoon
    "2027-02-02, 5, 2027-02-09",
    "2026-11-20, 1, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-11-20T16:59:00Z, 5, 2026-11-27",
    // Christmas with Boxing Day's substitute on the 28th, and with both substitutes
    "2026-12-23, 5, 2027-01-04",
    "2027-12-23, 5, 2028-01-04",
    // Easter 2027
    "2027-03-24, 2, 2027-03-30",
    "2027-02-11, 45, 2027-04-19",
    // an adjourned review over the spring holiday, and a review after re-entry
    "2027-05-12, 20, 2027-06-10",
    "2027-07-16, 20, 2027-08-13",
    // Easter 2028
    "2028-04-13, 1, 2028-04-18",
    // the last working day that the list knows
    "2028-12-28, 1, 2028-12-29",
  })
  void working_days_count_from_the_day_after(String anchor, int days, LocalDate due) {
    assertThat(due(anchor, new Span.WorkingDays(days)).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 6, 2027-06-30",
    "2027-11-30, 3, 2028-02-29",
    "2028-02-29, 12, 2029-02-28",
    "2027-02-10, 3, 2027-05-10",
    "2027-01-31, 1, 2027-02-28",
    "2028-01-31, 1, 2028-02-29",
    "2027-08-31, 6, 2028-02-29",
    "2027-02-28, 1, 2027-03-28",
  })
  void months_clip_to_the_end_of_a_shorter_month(String anchor, int months, LocalDate due) {
    assertThat(due(anchor, new Span.Months(months)).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-04, 2027-04-04, 2027-04-02",
    "2027-03-04, 2027-09-04, 2027-09-03",
    "2027-06-04, 2027-12-04, 2027-12-03",
    "2026-10-10, 2027-04-10, 2027-04-09",
    "2026-09-29, 2027-03-29, 2027-03-25",
    "2026-06-28, 2026-12-28, 2026-12-24",
  })
  void dates_do_not_roll_but_people_act_by_the_working_day_before(
      String anchor, LocalDate due, LocalDate actBy) {
    assertThat(due(anchor, new Span.Months(6)))
        .extracting(Due::dueOn, Due::actBy)
        .containsExactly(due, actBy);
  }

  @Test
  void hours_are_elapsed_when_the_clocks_go_forward() {
    var start = london("2027-03-27T11:00");
    var end = london("2027-03-28T11:00");
    assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(23));
    var due = due(start.toString(), new Span.Hours(23));
    assertThat(due.missedBy(Occurred.at(end))).isFalse();
    assertThat(due.missedBy(Occurred.at(end.plusNanos(1000)))).isTrue();
    assertThat(due(start.toString(), new Span.Hours(48)).dueAt())
        .isEqualTo(london("2027-03-29T12:00"));
  }

  @Test
  void hours_are_elapsed_when_the_clocks_go_back() {
    var start = london("2027-10-30T10:00");
    var end = london("2027-10-31T10:00");
    assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(25));
    var due = due(start.toString(), new Span.Hours(24));
    assertThat(due.dueAt()).isEqualTo(london("2027-10-31T09:00"));
    assertThat(due.missedBy(Occurred.at(end))).isTrue();
  }

  @Test
  void of_the_two_half_past_ones_in_the_night_the_clocks_go_back_only_the_first_is_in_time() {
    var due = due("2027-10-30T01:30:00+01:00", new Span.Hours(24));
    assertThat(due.missedBy(Occurred.parse("2027-10-31T01:30:00+01:00"))).isFalse();
    assertThat(due.missedBy(Occurred.parse("2027-10-31T01:30:00+00:00"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-27, 2027-03-28T00:00:00Z",
    "2027-03-28, 2027-03-28T23:00:00Z",
    "2027-10-30, 2027-10-30T23:00:00Z",
    "2027-10-31, 2027-11-01T00:00:00Z",
  })
  void a_day_is_late_from_midnight_however_long_it_was(LocalDate date, Instant late) {
    assertThat(calendar.on(date).lateFrom()).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-30T22:59:59.999999Z, false",
    "2027-06-30T23:00:00Z, true",
    "2027-06-30, false",
    "2027-07-01, true",
  })
  void the_last_moment_of_the_london_day_is_in_time(String act, boolean late) {
    assertThat(calendar.on(LocalDate.parse("2027-06-30")).missedBy(Occurred.parse(act)))
        .isEqualTo(late);
  }

  @Test
  void an_act_just_after_midnight_in_summer_belongs_to_the_london_date() {
    assertThat(due("2027-06-30T23:30:00Z", new Span.Days(1)).dueOn())
        .isEqualTo(LocalDate.parse("2027-07-02"));
  }

  @Test
  void what_needs_days_beyond_the_list_is_pending() {
    assertThat(due("2028-12-29", new Span.WorkingDays(1)))
        .isEqualTo(new Due(null, null, null, null, LocalDate.parse("2028-12-31")));
    var months = due("2028-07-10", new Span.Months(6));
    assertThat(months.dueOn()).isEqualTo(LocalDate.parse("2029-01-10"));
    assertThat(months.actBy()).isNull();
    assertThat(months.pendingBeyond()).isEqualTo(LocalDate.parse("2028-12-31"));
    assertThat(
            due("2028-12-01", new Span.Then(new Span.Months(1), new Span.WorkingDays(10))).date())
        .isEmpty();
  }

  @Test
  void a_newer_list_speaks_of_its_own_days_and_leaves_the_others() {
    var newer =
        calendar.with(
            "2029",
            LocalDate.parse("2029-01-01"),
            LocalDate.parse("2029-12-31"),
            List.of(LocalDate.parse("2029-01-01")));
    var anchor = Occurred.parse("2028-12-22");
    assertThat(newer.due(anchor, new Span.WorkingDays(5), CaseFacts.none()).orElseThrow().dueOn())
        .isEqualTo("2029-01-03");
    assertThat(newer.knownUntil()).isEqualTo("2029-12-31");
    assertThat(newer.version()).isEqualTo("2029");
  }

  @Test
  void a_list_that_changes_a_year_that_is_known_does_not_forget_the_years_after() {
    var jubilee = LocalDate.parse("2027-06-18");
    var newer =
        calendar.with(
            "2027", LocalDate.parse("2027-06-01"), LocalDate.parse("2027-06-30"), List.of(jubilee));
    assertThat(newer.isWorkingDay(jubilee)).isFalse();
    assertThat(newer.isWorkingDay(LocalDate.parse("2028-04-17"))).isFalse();
    assertThat(newer.knownUntil()).isEqualTo("2028-12-31");
  }

  @Test
  void nothing_is_guessed_of_days_between_two_lists() {
    var newer =
        calendar.with(
            "2040", LocalDate.parse("2040-01-01"), LocalDate.parse("2040-12-31"), List.of());
    assertThat(newer.knownUntil()).isEqualTo("2028-12-31");
    assertThat(
            newer
                .due(Occurred.parse("2028-12-29"), new Span.WorkingDays(1), CaseFacts.none())
                .orElseThrow()
                .date())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-02-29, 2026-02-28, 17",
    "2008-02-29, 2026-03-01, 18",
    "2008-02-29, 2028-02-28, 19",
    "2008-02-29, 2028-02-29, 20",
    "2010-03-01, 2028-02-29, 17",
    "2010-03-01, 2028-03-01, 18",
  })
  void a_child_born_on_a_leap_day_is_a_year_older_on_the_first_of_march(
      String born, LocalDate on, int years) {
    var facts = new Moments().on(born).learns("child-born", born).facts();
    assertThat(new Condition.Aged(years, years + 1).holds(facts, on)).isTrue();
  }

  @Test
  void halfway_rounds_down_to_whole_days_and_waits_for_the_target() {
    var half = new Span.HalfwayTo("assessment-target");
    var target = new Moments().on("2026-12-01").learns("assessment-target", "2027-01-29").facts();
    assertThat(calendar.due(Occurred.parse("2026-12-01"), half, target).orElseThrow().dueOn())
        .isEqualTo(LocalDate.parse("2026-12-30"));
    assertThat(calendar.due(Occurred.parse("2026-12-01"), half, CaseFacts.none())).isEmpty();
  }

  @Test
  void months_and_working_days_add_up() {
    assertThat(
            due("2027-06-04", new Span.Then(new Span.Months(6), new Span.WorkingDays(10))).dueOn())
        .isEqualTo(LocalDate.parse("2027-12-17"));
  }

  @Test
  void people_are_reminded_five_working_days_before_or_twelve_hours() {
    var soon = new DueSoon.Before(5, 12);
    var anchor = Occurred.parse("2026-10-10");
    assertThat(soon.moment(anchor, due("2026-10-10", new Span.Months(6)), calendar))
        .contains(london("2027-04-02T00:00"));
    assertThat(soon.moment(anchor, due("2027-03-27T11:00:00Z", new Span.Hours(48)), calendar))
        .contains(Instant.parse("2027-03-28T23:00:00Z"));
    assertThat(soon.moment(anchor, due("2028-12-29", new Span.WorkingDays(3)), calendar)).isEmpty();
  }

  @Test
  void or_once_so_much_time_has_passed() {
    var soon = new DueSoon.Once(new Span.WorkingDays(10));
    assertThat(
            soon.moment(
                Occurred.parse("2026-11-06"),
                due("2026-11-06", new Span.WorkingDays(20)),
                calendar))
        .contains(london("2026-11-21T00:00"));
  }

  @Test
  void days_before_a_date_that_the_case_has_learned() {
    var before = new Span.DaysBefore(21, "return-target");
    var facts = new Moments().on("2027-02-01").learns("return-target", "2027-05-29").facts();
    assertThat(calendar.due(Occurred.parse("2027-02-01"), before, facts).orElseThrow().dueOn())
        .isEqualTo("2027-05-08");
    assertThat(calendar.due(Occurred.parse("2027-02-01"), before, CaseFacts.none())).isEmpty();
  }

  @Test
  void time_to_spare_is_days_where_days_count_and_elapsed_where_hours_do() {
    assertThat(due("2027-03-01", new Span.Days(7)).toSpare(Occurred.parse("2027-03-10")))
        .contains(Duration.ofDays(-2));
    assertThat(
            due("2027-03-25T16:00:00Z", new Span.Hours(48))
                .toSpare(Occurred.at(london("2027-03-30T10:00"))))
        .contains(Duration.ofHours(-65));
  }

  @Test
  void a_list_with_faults_is_refused_with_each_line() {
    assertThatThrownBy(
            () ->
                WorkingCalendar.read(
                    "made-up.yaml",
                    "version: x\nbank-holidays:\n  - 2027-02-30\nknown-untill: 2028-12-31\n"))
        .isInstanceOfSatisfying(
            FaultyPractices.class,
            e ->
                assertThat(e.faults())
                    .containsExactlyInAnyOrder(
                        "made-up.yaml:1: known-until: missing",
                        "made-up.yaml:2: bank-holidays: not a date: 2027-02-30",
                        "made-up.yaml:4: known-untill: no such entry here"));
  }

  private Due due(String anchor, Span within) {
    return calendar.due(Occurred.parse(anchor), within, CaseFacts.none()).orElseThrow();
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(Occurred.LONDON).toInstant();
  }
}
