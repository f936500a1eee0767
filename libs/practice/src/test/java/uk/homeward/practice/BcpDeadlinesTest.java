package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;

/** The times of the BCP pathway, those of the acceptance cases and those around them. */
class BcpDeadlinesTest extends ConnectedPersonDeadlines {

  private static final Practice BCP = Practices.shipped().of("bcp");
  private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

  private final Moments story =
      new Moments(BCP, CALENDAR)
          .on("2025-06-02")
          .baseline("2026-11-01")
          .learns("looked-after", "started", "legal-status", "c2", "living", "in-placement");

  BcpDeadlinesTest() {
    super(BCP);
  }

  /** What is learned on a day, as {@code fact=value;fact=value}, and the dates that follow. */
  @ParameterizedTest
  @CsvSource({
    "plan-change-review,    2026-11-06, referral=submitted,            ,           2026-12-04",
    "plan-change-review,    2027-01-19, referral=submitted,            ,           2027-02-16",
    "support-before-return, 2027-02-05, support-allocation=allocated,  2027-05-05, 2027-06-05",
    "support-before-return, 2026-11-13, support-allocation=allocated,  2027-02-13, 2027-03-13",
    "support-review,        2027-02-05, support-allocation=allocated,  ,           2027-02-26",
    "support-review,        2026-12-29, programme-review/regular=held, ,           2027-01-19",
    "support-review,        2026-12-04, meeting/multi-agency-review=held, ,        2026-12-25",
    "move-home-plan,        2027-01-20, return-proposal=proposed;return-target=2027-02-26, 2027-01-29, 2027-02-05",
    "move-home-plan,        2027-03-01, return-proposal=proposed;return-target=2027-05-29, 2027-05-01, 2027-05-08",
    "placement-costs,       2027-05-29, return-attempt=home,           ,           2027-05-29",
    "support-after-return,  2027-05-29, return-attempt=home,           2027-11-29, 2028-02-29",
    "support-after-return,  2027-02-26, return-attempt=home,           2027-08-26, 2027-11-26",
    "child-in-need-minimum, 2027-05-29, ceased=home-planned,           2027-08-29, 2027-08-29",
    "child-in-need-minimum, 2026-11-30, ceased=child-arrangements-order, 2027-02-28, 2027-02-28",
    "statutory-visit,       2027-06-05, connected-person-approval=carer-approved;living=with-connected-person, , 2027-06-12",
  })
  void each_starts_with_what_starts_it(
      String timescale, String on, String learned, @Nullable String earliest, String due) {
    learns(on, learned);
    var planned = story.planned(Term.of(TimescaleKey.class, timescale));
    assertThat(planned.due().dueOn()).isEqualTo(due);
    if (earliest == null) assertThat(planned.earliestOn()).isNull();
    else assertThat(planned.earliestOn()).isEqualTo(earliest);
  }

  @Test
  void the_review_of_the_change_runs_from_the_acceptance_and_is_amber_once_ten_days_have_passed() {
    learns("2026-11-06", "referral=submitted");
    assertThat(story.planned(TimescaleKey.PLAN_CHANGE_REVIEW).dueSoonAt(CALENDAR))
        .contains(Occurred.parse("2026-11-21").start());
    learns("2026-11-09", "referral=accepted");
    falls(TimescaleKey.PLAN_CHANGE_REVIEW, "2026-12-07");
    learns("2026-11-10", "referral=declined");
    assertThat(story.isLive(TimescaleKey.PLAN_CHANGE_REVIEW)).isFalse();
  }

  @Test
  void a_return_before_three_months_of_support_is_flagged_and_one_after_four_is_late() {
    learns("2027-02-05", "support-allocation=allocated");
    learns("2027-05-04", "return-attempt=home");
    assertThat(story.brought(TimescaleKey.SUPPORT_BEFORE_RETURN)).containsExactly("endtooearly");
  }

  @Test
  void the_three_weeks_end_with_the_return() {
    learns("2027-02-05", "support-allocation=allocated");
    learns("2027-02-20", "return-attempt=home");
    assertThat(story.isLive(TimescaleKey.SUPPORT_REVIEW)).isFalse();
    learns("2027-03-20", "programme-review/regular=held");
    assertThat(story.isLive(TimescaleKey.SUPPORT_REVIEW)).isFalse();
  }

  @Test
  void support_allocated_anew_is_reviewed_anew() {
    learns("2027-02-05", "support-allocation=allocated");
    learns("2027-02-20", "support-programme=withdrawn");
    assertThat(story.isLive(TimescaleKey.SUPPORT_REVIEW)).isFalse();
    learns("2028-01-20", "support-allocation=allocated");
    falls(TimescaleKey.SUPPORT_REVIEW, "2028-02-10");
  }

  @Test
  void another_date_moves_the_window_of_the_plan_and_a_plan_in_it_counts() {
    learns("2027-03-01", "return-proposal=proposed;return-target=2027-05-29");
    learns("2027-04-01", "return-proposal=proposed;return-target=2027-06-12");
    falls(TimescaleKey.MOVE_HOME_PLAN, "2027-05-22");
    learns("2027-05-06", "plan/move-home=agreed");
    assertThat(story.brought(TimescaleKey.MOVE_HOME_PLAN)).containsExactly("endtooearly");
    learns("2027-05-07", "return-proposal=proposed;return-target=2027-05-29");
    assertThat(story.intents().getLast())
        .isInstanceOfSatisfying(Intent.Set.class, set -> assertThat(set.metBy()).isNotNull());
  }

  @Test
  void support_that_ends_with_a_breakdown_has_no_least_time() {
    learns("2027-02-26", "return-attempt=home");
    learns("2027-06-18", "return-attempt=broken-down");
    assertThat(story.isLive(TimescaleKey.SUPPORT_AFTER_RETURN)).isFalse();
    assertThat(story.isLive(TimescaleKey.PLACEMENT_NOTICES)).isTrue();
  }

  @Test
  void the_least_time_as_a_child_in_need_ends_with_guardianship_re_entry_or_a_plan_that_lapsed() {
    for (var ends :
        new String[] {"special-guardianship=made", "looked-after=started", "cin-plan=lapsed"}) {
      var other = new Moments(BCP, CALENDAR).on("2027-05-29").learns("ceased", "home-planned");
      assertThat(other.isLive(TimescaleKey.CHILD_IN_NEED_MINIMUM)).isTrue();
      other.on("2027-06-29").learns(ends.split("="));
      assertThat(other.isLive(TimescaleKey.CHILD_IN_NEED_MINIMUM)).isFalse();
    }
  }

  @Test
  void the_costs_end_when_the_record_system_has_ended_them() {
    learns("2027-05-29", "return-attempt=home");
    learns("2027-05-29", "record-update/placement-costs=confirmed");
    assertThat(story.brought(TimescaleKey.PLACEMENT_COSTS)).containsExactly("meet");
  }

  @Test
  void a_longer_stay_is_one_of_more_than_24_hours() {
    learns("2027-03-27T11:00:00Z", "extended-stay=started");
    assertThat(story.planned(TimescaleKey.LONGER_STAY).due().dueAt())
        .isEqualTo("2027-03-28T11:00:00Z");
  }

  private void falls(TimescaleKey key, String on) {
    assertThat(story.planned(key).due().dueOn()).isEqualTo(on);
  }

  private void learns(String on, String factsAndValues) {
    story
        .on(on)
        .learns(
            Arrays.stream(factsAndValues.split(";"))
                .flatMap(one -> Arrays.stream(one.split("=")))
                .toArray(String[]::new));
  }
}
