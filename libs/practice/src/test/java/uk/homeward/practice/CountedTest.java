package uk.homeward.practice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.contracts.Counted.Skipped.Why.BANK_HOLIDAY;
import static uk.homeward.contracts.Counted.Skipped.Why.WEEKEND;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Occurred;

/** How a due date came about, for people who ask. */
class CountedTest {

  final WorkingCalendar calendar = WorkingCalendar.shipped();
  final Moments story = new Moments();

  @Test
  void working_days_name_each_weekend_and_bank_holiday_that_was_skipped() {
    var counted = counted("2026-12-18", new Span.WorkingDays(10));
    assertThat(counted).hasSize(1);
    assertThat(inShort(counted.getFirst())).isEqualTo("10 working days 2026-12-18 to 2027-01-06");
    assertThat(skipped(counted.getFirst(), BANK_HOLIDAY))
        .containsExactly("2026-12-25", "2026-12-28", "2027-01-01");
    assertThat(skipped(counted.getFirst(), WEEKEND))
        .containsExactly(
            "2026-12-19", "2026-12-20", "2026-12-26", "2026-12-27", "2027-01-02", "2027-01-03");
  }

  @Test
  void one_stretch_after_the_other_is_told_apart_and_only_working_days_skip() {
    var counted =
        counted("2027-06-04", new Span.Then(new Span.Months(6), new Span.WorkingDays(10)));
    assertThat(counted)
        .extracting(CountedTest::inShort)
        .containsExactly(
            "6 months 2027-06-04 to 2027-12-04", "10 working days 2027-12-04 to 2027-12-17");
    assertThat(counted.getFirst().skipped()).isEmpty();
    assertThat(skipped(counted.getLast(), WEEKEND))
        .containsExactly("2027-12-05", "2027-12-11", "2027-12-12");
  }

  @Test
  void hours_run_from_moment_to_moment() {
    assertThat(counted("2027-03-26T16:00:00Z", new Span.Hours(48)))
        .extracting(CountedTest::inShort)
        .containsExactly("48 hours 2027-03-26T16:00:00Z to 2027-03-28T16:00:00Z");
  }

  @Test
  void what_is_taken_off_and_what_counts_back_from_a_date_are_told() {
    assertThat(counted("2027-02-10", new Span.Less(new Span.Months(3), 14)))
        .extracting(CountedTest::inShort)
        .containsExactly(
            "3 months 2027-02-10 to 2027-05-10", "less 14 days 2027-05-10 to 2027-04-26");
    story.learns("assessment-target", "2027-01-29");
    assertThat(counted("2026-12-01", new Span.DaysBefore(7, "assessment-target")))
        .extracting(CountedTest::inShort)
        .containsExactly("7 days before assessment-target 2027-01-29 to 2027-01-22");
    assertThat(counted("2026-12-01", new Span.HalfwayTo("assessment-target")))
        .extracting(CountedTest::inShort)
        .containsExactly("half way to assessment-target 2026-12-01 to 2026-12-30");
  }

  @Test
  void beyond_the_calendar_nothing_is_made_up() {
    assertThat(counted("2028-12-28", new Span.WorkingDays(5)))
        .extracting(CountedTest::inShort)
        .containsExactly("5 working days 2028-12-28 to null");
    assertThat(counted("2026-12-01", new Span.Until("assessment-target")))
        .extracting(Counted::to)
        .containsOnlyNulls();
  }

  @Test
  void it_ends_where_the_deadline_is_due_and_goes_by_what_set_it() {
    var timetable = new Timetable(Practices.shipped().of("leeds"), calendar);
    story
        .on("2026-12-01")
        .learns("assessment-target", "2027-01-29")
        .learns("assessment", "started");
    var planned = timetable.running(TimescaleKey.MIDPOINT_SUPERVISION, story.facts()).orElseThrow();
    assertThat(planned.counted().getLast().to())
        .isEqualTo(Occurred.on(planned.due().date().orElseThrow()));
    assertThat(planned.grounds())
        .extracting(Known::fact)
        .startsWith("assessment")
        .contains("assessment-target");
  }

  @Test
  void the_first_date_on_which_an_act_counts_is_explained_like_the_last() {
    var timetable = new Timetable(Practices.shipped().of("leeds"), calendar);
    story.on("2027-06-04").learns("return-attempt", "home");
    assertThat(earliest(timetable, TimescaleKey.MONITORING_FORM))
        .as("by months")
        .containsExactly("6 months 2027-06-04 to 2027-12-04");
    assertThat(earliest(timetable, TimescaleKey.RECLASSIFICATION_AFTER_RETURN))
        .as("so many days before it is due")
        .containsExactly(
            "6 months 2027-06-04 to 2027-12-04", "less 14 days 2027-12-04 to 2027-11-20");
    assertThat(earliest(timetable, TimescaleKey.SUPPORT_AFTER_RETURN))
        .as("a minimum is due when it may end")
        .containsExactly("12 months 2027-06-04 to 2028-06-04");
  }

  private List<String> earliest(Timetable timetable, TimescaleKey key) {
    var planned = timetable.running(key, story.facts()).orElseThrow();
    assertThat(planned.earliestCounted().getLast().to())
        .isEqualTo(Occurred.on(requireNonNull(planned.earliestOn())));
    return planned.earliestCounted().stream().map(CountedTest::inShort).toList();
  }

  private List<Counted> counted(String from, Span span) {
    return calendar.counted(Occurred.parse(from), span, story.facts());
  }

  private static String inShort(Counted counted) {
    return counted.length() + " " + counted.from() + " to " + counted.to();
  }

  private static List<String> skipped(Counted counted, Counted.Skipped.Why why) {
    return counted.skipped().stream()
        .filter(day -> day.why() == why)
        .map(Counted.Skipped::on)
        .map(LocalDate::toString)
        .toList();
  }
}
