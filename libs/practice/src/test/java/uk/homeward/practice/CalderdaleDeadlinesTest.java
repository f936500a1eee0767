package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.TimescaleKey.ASSESSMENT_COMPLETION;
import static uk.homeward.practice.TimescaleKey.LONGER_STAY;
import static uk.homeward.practice.TimescaleKey.LOOKED_AFTER_REVIEW;
import static uk.homeward.practice.TimescaleKey.PERMANENCE_PLANNING;
import static uk.homeward.practice.TimescaleKey.WORK_AGREEMENT_REVIEW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.homeward.contracts.Occurred;

/** The dates of the acceptance cases, and those around them. */
class CalderdaleDeadlinesTest extends ConnectedPersonDeadlines {

  private static final Practice CALDERDALE = Practices.shipped().of("calderdale");

  private final Moments story = new Moments(CALDERDALE, WorkingCalendar.shipped());

  CalderdaleDeadlinesTest() {
    super(CALDERDALE);
  }

  private Moments child() {
    return story
        .on("2022-03-01")
        .baseline("2026-11-23")
        .learns("looked-after", "started", "legal-status", "c2", "living", "in-placement")
        .on("2026-06-08")
        .baseline("2026-11-23")
        .learns("meeting/looked-after-review", "held");
  }

  private Moments reviewed() {
    return child().on("2026-12-07").learns("meeting/looked-after-review", "held");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-07, 2027-02-11",
    "2027-02-11, 2027-04-19",
    "2026-12-23, 2027-03-01",
    "2027-11-01, 2028-01-06"
  })
  void an_assessment_takes_45_working_days(String start, String due) {
    child().on(start).learns("assessment", "started");
    assertThat(story.planned(ASSESSMENT_COMPLETION).due().dueOn()).isEqualTo(due);
  }

  @Test
  void an_assessment_is_late_from_the_46th_day() {
    child().on("2026-12-07").learns("assessment", "started");
    var due = story.planned(ASSESSMENT_COMPLETION).due();
    assertThat(due.missedBy(Occurred.parse("2027-02-11"))).isFalse();
    assertThat(due.missedBy(Occurred.parse("2027-02-12"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-12-16, 2027-02-10, 2027-02-10", "2027-05-24, 2027-07-19, 2027-07-19"})
  void agreed_work_is_reviewed_within_eight_weeks(String signed, String due, String actBy) {
    reviewed().on("2026-12-07").learns("category", "amber").on(signed);
    story.learns("work-agreement", "signed");
    due(WORK_AGREEMENT_REVIEW, due, actBy);
    story.on(due).learns("work-agreement", "no-progress");
    assertThat(story.brought(WORK_AGREEMENT_REVIEW)).containsExactly("meet");
    assertThat(story.late()).isEmpty();
    story.on(due).learns("work-agreement", "signed");
    assertThat(story.isLive(WORK_AGREEMENT_REVIEW)).as("and again").isTrue();
  }

  @Test
  void with_another_category_the_work_is_over() {
    reviewed().on("2026-12-07").learns("category", "amber");
    story.on("2026-12-16").learns("work-agreement", "signed");
    story.on("2027-01-20").learns("category", "red");
    assertThat(story.isLive(WORK_AGREEMENT_REVIEW)).isFalse();
  }

  @Test
  void a_planning_meeting_is_due_the_day_before_the_review_and_not_the_one_on_the_work() {
    reviewed();
    due(LOOKED_AFTER_REVIEW, "2027-06-07", "2027-06-07");
    due(PERMANENCE_PLANNING, "2027-06-06", "2027-06-04");
    story
        .on("2026-12-16")
        .learns("meeting/permanence-planning", "held")
        .on("2027-02-10")
        .learns("meeting/permanence-planning", "held");
    due(PERMANENCE_PLANNING, "2027-06-06", "2027-06-04");
    story.on("2027-06-04").learns("meeting/permanence-planning", "held");
    assertThat(story.brought(PERMANENCE_PLANNING)).containsExactly("meet");
    story.on("2027-06-07").learns("meeting/looked-after-review", "held");
    due(PERMANENCE_PLANNING, "2027-12-06", "2027-12-06");
  }

  @Test
  void it_counts_from_three_months_before_the_review() {
    reviewed().on("2027-03-07").learns("meeting/permanence-planning", "held");
    assertThat(story.isLive(PERMANENCE_PLANNING)).isTrue();
    story.on("2027-03-08").learns("meeting/permanence-planning", "held");
    assertThat(story.isLive(PERMANENCE_PLANNING)).isFalse();
  }

  @Test
  void an_earlier_day_set_for_the_review_moves_it_and_the_meeting_before_counts() {
    reviewed()
        .on("2027-03-03")
        .learns("meeting/permanence-planning", "held")
        .on("2027-03-04")
        .learns(
            "meeting/looked-after-review",
            "scheduled",
            "meeting-planned/looked-after-review",
            "2027-03-10");
    assertThat(story.brought(PERMANENCE_PLANNING)).containsExactly("meet", "reschedule");
    assertThat(story.late()).isEmpty();
    story.on("2027-03-10").learns("meeting/looked-after-review", "held");
    due(PERMANENCE_PLANNING, "2027-09-09", "2027-09-09");
  }

  @Test
  void a_day_set_for_the_review_without_a_meeting_leaves_the_day_before() {
    reviewed()
        .on("2027-03-04")
        .learns(
            "meeting/looked-after-review",
            "scheduled",
            "meeting-planned/looked-after-review",
            "2027-03-15");
    due(PERMANENCE_PLANNING, "2027-03-14", "2027-03-12");
    story.on("2027-03-05").learns("meeting/looked-after-review", "cancelled");
    due(PERMANENCE_PLANNING, "2027-06-06", "2027-06-04");
  }

  @Test
  void a_child_new_in_care_has_one_before_the_first_and_the_second_review() {
    story
        .on("2027-01-04")
        .learns("looked-after", "started", "legal-status", "c1", "living", "in-placement");
    due(LOOKED_AFTER_REVIEW, "2027-02-01", "2027-02-01");
    due(PERMANENCE_PLANNING, "2027-01-31", "2027-01-29");
    story.on("2027-01-29").learns("meeting/permanence-planning", "held");
    story.on("2027-02-01").learns("meeting/looked-after-review", "held");
    due(PERMANENCE_PLANNING, "2027-04-30", "2027-04-30");
  }

  @Test
  void it_goes_on_as_long_as_there_are_reviews() {
    reviewed().on("2027-01-20").learns("case", "not-pursued");
    due(PERMANENCE_PLANNING, "2027-06-06", "2027-06-04");
    story.on("2027-02-20").learns("looked-after", "ended");
    assertThat(story.isLive(PERMANENCE_PLANNING)).isFalse();
  }

  @Test
  void a_longer_stay_is_one_of_more_than_24_hours() {
    child().on("2027-10-30T10:00:00+01:00").learns("extended-stay", "started");
    assertThat(story.planned(LONGER_STAY).due().dueAt()).isEqualTo("2027-10-31T09:00:00Z");
  }

  private void due(TimescaleKey key, String due, String actBy) {
    assertThat(story.planned(key).due().dueOn()).as(key + " due").isEqualTo(due);
    assertThat(story.planned(key).due().actBy()).as(key + " act by").isEqualTo(actBy);
  }
}
