package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.TimescaleKey.ADJOURNED_REVIEW;
import static uk.homeward.practice.TimescaleKey.CARE_PROCEEDINGS;
import static uk.homeward.practice.TimescaleKey.DISCHARGE_DISCUSSION;
import static uk.homeward.practice.TimescaleKey.FIRST_REVIEW_AFTER_CEASING;
import static uk.homeward.practice.TimescaleKey.FURTHER_PERIOD;
import static uk.homeward.practice.TimescaleKey.INVOLVEMENT_MINIMUM;
import static uk.homeward.practice.TimescaleKey.LONGER_STAY;
import static uk.homeward.practice.TimescaleKey.LOOKED_AFTER_REVIEW;
import static uk.homeward.practice.TimescaleKey.MIDPOINT_SUPERVISION;
import static uk.homeward.practice.TimescaleKey.MONITORING_FORM;
import static uk.homeward.practice.TimescaleKey.PLACEMENT_NOTICES;
import static uk.homeward.practice.TimescaleKey.PLAN_REVIEW;
import static uk.homeward.practice.TimescaleKey.RECLASSIFICATION_AFTER_RETURN;
import static uk.homeward.practice.TimescaleKey.RECLASSIFICATION_FROM_HIGH;
import static uk.homeward.practice.TimescaleKey.REVIEW_DECISIONS;
import static uk.homeward.practice.TimescaleKey.SDQ;
import static uk.homeward.practice.TimescaleKey.SDQ_AFTER_RETURN;
import static uk.homeward.practice.TimescaleKey.SEVERE_BY_TIME;
import static uk.homeward.practice.TimescaleKey.STATUTORY_VISIT;
import static uk.homeward.practice.TimescaleKey.SUPPORT_AFTER_RETURN;
import static uk.homeward.practice.TimescaleKey.SUSTAINED_IMPROVEMENT;
import static uk.homeward.practice.TimescaleKey.TEAM_AROUND_THE_CHILD;
import static uk.homeward.practice.TimescaleKey.VISIT_UNDER_INTERIM_ORDER;
import static uk.homeward.practice.TimescaleKey.VISIT_WITH_PARENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;

/** The dates of the acceptance cases, and those around them. */
class LeedsDeadlinesTest extends ConnectedPersonDeadlines {

  private static final Practice LEEDS = Practices.shipped().of("leeds");

  private final Moments story = new Moments(LEEDS, WorkingCalendar.shipped());

  LeedsDeadlinesTest() {
    super(LEEDS);
  }

  /** A child of ten on a care order, looked after for years, as the record system knows them. */
  private Moments child() {
    return story
        .on("2016-05-01")
        .baseline("2026-11-23")
        .learns("child-born", "2016-05-01")
        .on("2022-03-01")
        .baseline("2026-11-23")
        .learns("looked-after", "started", "legal-status", "c2", "living", "in-placement")
        .on("2026-09-15")
        .baseline("2026-11-23")
        .learns("meeting/looked-after-review", "held")
        .on("2026-10-20")
        .baseline("2026-11-23")
        .learns("visit", "made")
        .on("2026-08-10")
        .baseline("2026-11-23")
        .learns("sdq", "low");
  }

  private Moments home() {
    return child()
        .on("2026-11-24")
        .learns("monitoring-form", "open")
        .on("2027-02-01")
        .learns("risk-level", "medium", "risk-classification/rc1", "medium")
        .on("2027-05-26")
        .learns("meeting/looked-after-review", "held")
        .on("2027-05-26")
        .learns("placement-with-parents", "authorised")
        .on("2027-06-04")
        .learns("return-attempt", "home", "return-manner", "planned", "living", "with-parents");
  }

  @Test
  void a_baseline_sets_only_what_is_not_past() {
    child();
    due(LOOKED_AFTER_REVIEW, "2027-03-15", "2027-03-15");
    due(STATUTORY_VISIT, "2026-12-01", "2026-12-01");
    due(SDQ, "2027-08-10", "2027-08-10");
    assertThat(story.isLive(REVIEW_DECISIONS)).isFalse();
    assertThat(story.intents()).hasSize(3);
  }

  @Test
  void a_baseline_review_of_a_child_new_in_care_is_the_first() {
    story
        .on("2026-10-30")
        .baseline("2026-11-23")
        .learns("looked-after", "started", "legal-status", "c2")
        .on("2026-11-20")
        .baseline("2026-11-23")
        .learns("meeting/looked-after-review", "held");
    due(LOOKED_AFTER_REVIEW, "2027-02-20", "2027-02-19");
  }

  @Test
  void the_order_in_which_a_baseline_is_entered_does_not_matter() {
    story
        .on("2026-09-15")
        .baseline("2026-11-23")
        .learns("meeting/looked-after-review", "held")
        .on("2022-03-01")
        .baseline("2026-11-23")
        .learns("looked-after", "started", "legal-status", "c2");
    due(LOOKED_AFTER_REVIEW, "2027-03-15", "2027-03-15");
  }

  @Test
  void midpoint_supervision_is_half_way_and_late_if_held_in_january() {
    child().on("2026-12-01").learns("assessment", "started", "assessment-target", "2027-01-29");
    due(MIDPOINT_SUPERVISION, "2026-12-30", "2026-12-30");
    var due = story.planned(MIDPOINT_SUPERVISION).due();
    story.on("2027-01-08").learns("midpoint-supervision", "held");
    assertThat(story.brought(MIDPOINT_SUPERVISION)).containsExactly("meet");
    assertThat(due.missedBy(Occurred.parse("2027-01-08"))).isTrue();
    story.on("2027-02-01").learns("assessment", "completed");
    assertThat(story.isLive(MIDPOINT_SUPERVISION)).isFalse();
  }

  @Test
  void a_new_target_moves_the_midpoint() {
    child()
        .on("2026-12-01")
        .learns("assessment", "started", "assessment-target", "2027-01-29")
        .on("2026-12-10")
        .learns("assessment-target", "2027-03-01");
    assertThat(story.brought(MIDPOINT_SUPERVISION)).containsExactly("reschedule");
    due(MIDPOINT_SUPERVISION, "2027-01-15", "2027-01-15");
  }

  @Test
  void the_plan_is_reviewed_within_three_months_of_the_planning_meeting() {
    child().on("2027-02-10").learns("meeting/planning", "held");
    due(PLAN_REVIEW, "2027-05-10", "2027-05-10");
    story.on("2027-05-05").learns("meeting/plan-review", "held");
    assertThat(story.brought(PLAN_REVIEW)).containsExactly("meet");
  }

  @Test
  void another_planning_meeting_moves_the_plan_review() {
    child()
        .on("2027-02-10")
        .learns("meeting/planning", "held")
        .on("2027-03-10")
        .learns("meeting/planning", "held");
    assertThat(story.brought(PLAN_REVIEW)).containsExactly("reschedule");
    due(PLAN_REVIEW, "2027-06-10", "2027-06-10");
  }

  @Test
  void a_meeting_entered_after_the_review_it_calls_for_is_set_and_met() {
    child()
        .on("2027-05-05")
        .learns("meeting/plan-review", "held")
        .on("2027-02-10")
        .enteredOn("2027-05-20")
        .learns("meeting/planning", "held");
    assertThat(story.intents().getLast())
        .isInstanceOfSatisfying(
            Intent.Set.class,
            set -> assertThat(set.metBy()).extracting(Known::value).isEqualTo("held"));
  }

  @Test
  void an_adjourned_review_is_completed_in_twenty_working_days_and_the_next_is_in_six_months() {
    child().on("2027-05-12").learns("meeting/looked-after-review", "adjourned");
    due(ADJOURNED_REVIEW, "2027-06-10", "2027-06-10");
    due(LOOKED_AFTER_REVIEW, "2027-03-15", "2027-03-15");
    story.on("2027-05-26").learns("meeting/looked-after-review", "held");
    assertThat(story.brought(ADJOURNED_REVIEW)).containsExactly("meet");
    assertThat(story.brought(LOOKED_AFTER_REVIEW)).containsExactly("meet", "set");
    due(LOOKED_AFTER_REVIEW, "2027-11-26", "2027-11-26");
    due(REVIEW_DECISIONS, "2027-06-03", "2027-06-03");
  }

  @Test
  void going_home_starts_everything_that_runs_from_it() {
    home();
    assertThat(story.isLive(STATUTORY_VISIT)).isFalse();
    due(VISIT_WITH_PARENTS, "2027-06-11", "2027-06-11");
    due(TEAM_AROUND_THE_CHILD, "2027-09-04", "2027-09-03");
    due(LOOKED_AFTER_REVIEW, "2027-11-26", "2027-11-26");
    due(RECLASSIFICATION_AFTER_RETURN, "2027-12-04", "2027-12-03");
    due(SDQ_AFTER_RETURN, "2027-12-04", "2027-12-03");
    due(MONITORING_FORM, "2027-12-17", "2027-12-17");
    earliest(RECLASSIFICATION_AFTER_RETURN, "2027-11-20");
    earliest(MONITORING_FORM, "2027-12-04");
    earliest(SUPPORT_AFTER_RETURN, "2028-06-04");
    earliest(DISCHARGE_DISCUSSION, "2027-12-04");
    assertThat(story.isLive(INVOLVEMENT_MINIMUM)).isFalse();
  }

  @Test
  void a_visit_entered_late_meets_by_when_it_was_made() {
    home().on("2027-06-10").enteredOn("2027-07-01").learns("visit", "made");
    assertThat(story.intents())
        .filteredOn(i -> i instanceof Intent.Meet meet && meet.key() == VISIT_WITH_PARENTS)
        .first()
        .isInstanceOfSatisfying(
            Intent.Meet.class,
            meet -> assertThat(meet.by().occurred().on()).isEqualTo("2027-06-10"));
    due(VISIT_WITH_PARENTS, "2027-07-22", "2027-07-22");
  }

  @Test
  void an_earlier_visit_entered_later_changes_nothing() {
    home()
        .on("2027-06-08")
        .learns("visit", "made")
        .on("2027-06-06")
        .enteredOn("2027-06-20")
        .learns("visit", "made");
    assertThat(story.brought(VISIT_WITH_PARENTS)).isEmpty();
  }

  @Test
  void hearing_of_an_event_twice_brings_nothing_new() {
    home().on("2027-06-08").learns("visit", "made");
    var facts = story.facts();
    var again = facts.all().getLast();
    var before = new CaseFacts(facts.all().subList(0, facts.all().size() - 1));
    var timetable = new Timetable(LEEDS, WorkingCalendar.shipped());
    assertThat(timetable.after(before, List.of(again), story.live()))
        .noneMatch(intent -> !(intent instanceof Intent.Set));
  }

  @Test
  void a_classification_before_its_window_does_not_count() {
    home().on("2027-11-19").learns("risk-level", "medium", "risk-classification/rc3", "medium");
    assertThat(story.isLive(RECLASSIFICATION_AFTER_RETURN)).isTrue();
    story.on("2027-11-20").learns("risk-level", "medium", "risk-classification/rc3", "medium");
    assertThat(story.brought(RECLASSIFICATION_AFTER_RETURN)).containsExactly("meet");
  }

  @Test
  void the_second_meeting_around_the_child_is_at_nine_months_from_the_return() {
    home().on("2027-09-03").learns("meeting/team-around-the-child", "held");
    assertThat(story.brought(TEAM_AROUND_THE_CHILD)).containsExactly("meet", "set");
    due(TEAM_AROUND_THE_CHILD, "2028-03-04", "2028-03-03");
    story.on("2028-03-01").learns("meeting/team-around-the-child", "held");
    assertThat(story.brought(TEAM_AROUND_THE_CHILD)).containsExactly("meet");
  }

  @Test
  void closing_waits_for_six_months_from_the_later_of_return_and_first_low() {
    home()
        .on("2027-12-02")
        .learns("risk-level", "low", "risk-classification/rc3", "low")
        .on("2028-01-10")
        .learns("risk-level", "low", "risk-classification/further", "low");
    earliest(INVOLVEMENT_MINIMUM, "2028-06-02");
    story.on("2028-02-01").learns("risk-level", "medium", "risk-classification/further", "medium");
    assertThat(story.brought(INVOLVEMENT_MINIMUM)).containsExactly("cancel");
    story.on("2028-03-01").learns("risk-level", "low", "risk-classification/further", "low");
    earliest(INVOLVEMENT_MINIMUM, "2028-09-01");
  }

  @Test
  void a_low_before_the_return_counts_from_the_return() {
    child().on("2027-02-01").learns("risk-level", "low", "risk-classification/rc1", "low");
    assertThat(story.isLive(INVOLVEMENT_MINIMUM)).isFalse();
    story.on("2027-06-04").learns("return-attempt", "home", "living", "with-parents");
    earliest(INVOLVEMENT_MINIMUM, "2027-12-04");
  }

  @Test
  void the_discharge_ends_reviews_and_visits_and_leaves_the_rest() {
    home()
        .on("2027-12-02")
        .learns("risk-level", "low", "risk-classification/rc3", "low")
        .on("2028-03-16")
        .learns("discharge", "discharged", "legal-status", "none")
        .on("2028-03-16")
        .learns("looked-after", "ended", "ceased", "home-planned");
    assertThat(story.isLive(VISIT_WITH_PARENTS)).isFalse();
    assertThat(story.isLive(LOOKED_AFTER_REVIEW)).isFalse();
    assertThat(story.isLive(DISCHARGE_DISCUSSION)).isFalse();
    assertThat(story.isLive(FIRST_REVIEW_AFTER_CEASING)).isFalse();
    earliest(SUPPORT_AFTER_RETURN, "2028-06-04");
    earliest(INVOLVEMENT_MINIMUM, "2028-06-02");
  }

  @Test
  void support_that_ends_within_the_year_ended_too_early() {
    home().on("2028-05-01").learns("support", "ended");
    assertThat(story.brought(SUPPORT_AFTER_RETURN)).containsExactly("endtooearly");
  }

  /** Closing it as sustained ends the support, and that is told before the pathway's end. */
  @Test
  void a_case_closed_within_the_year_ended_its_support_too_early() {
    home().on("2028-05-01").learns("case", "closed", "support", "ended");
    assertThat(story.brought(SUPPORT_AFTER_RETURN)).containsExactly("endtooearly");
  }

  @Test
  void a_case_closed_because_the_child_moved_away_only_cancels_it() {
    home().on("2028-05-01").learns("case", "closed");
    assertThat(story.brought(SUPPORT_AFTER_RETURN)).containsExactly("cancel");
  }

  @Test
  void a_breakdown_cancels_the_pathway_and_keeps_what_the_law_asks() {
    home().on("2027-08-18").learns("return-attempt", "broken-down", "living", "in-placement");
    assertThat(story.isLive(TEAM_AROUND_THE_CHILD)).isFalse();
    assertThat(story.isLive(RECLASSIFICATION_AFTER_RETURN)).isFalse();
    assertThat(story.isLive(SUPPORT_AFTER_RETURN)).isFalse();
    due(LOOKED_AFTER_REVIEW, "2027-11-26", "2027-11-26");
    due(STATUTORY_VISIT, "2027-08-25", "2027-08-25");
    due(PLACEMENT_NOTICES, "2027-08-25", "2027-08-25");
    due(MONITORING_FORM, "2027-09-02", "2027-09-02");
    assertThat(story.planned(MONITORING_FORM).earliestOn()).isNull();
  }

  @Test
  void a_case_reopened_takes_up_what_is_open_and_not_what_was_met() {
    child()
        .on("2027-02-10")
        .learns("meeting/planning", "held")
        .on("2027-03-01")
        .learns("meeting/plan-review", "held")
        .on("2027-06-04")
        .learns("return-attempt", "home", "living", "with-parents")
        .on("2027-06-20")
        .learns("case", "closed");
    assertThat(story.isLive(TEAM_AROUND_THE_CHILD)).isFalse();
    story.on("2027-06-21").learns("case", "open");
    due(TEAM_AROUND_THE_CHILD, "2027-09-04", "2027-09-03");
    assertThat(story.brought(PLAN_REVIEW)).isEmpty();
  }

  @Test
  void a_waived_deadline_does_not_come_back() {
    child().on("2027-02-10").learns("meeting/planning", "held");
    story.waive(PLAN_REVIEW);
    story.on("2027-02-11").learns("visit", "made");
    assertThat(story.isLive(PLAN_REVIEW)).isFalse();
  }

  @Test
  void high_for_six_months_is_severe_from_the_first_moment_of_the_day() {
    child().on("2026-12-31").learns("risk-level", "high", "risk-classification/rc1", "high");
    due(RECLASSIFICATION_FROM_HIGH, "2027-06-30", "2027-06-30");
    due(SEVERE_BY_TIME, "2027-06-30", "2027-06-30");
    assertThat(story.planned(SEVERE_BY_TIME).due().lateFrom())
        .isEqualTo(Instant.parse("2027-06-29T23:00:00Z"));
    assertThat(story.planned(RECLASSIFICATION_FROM_HIGH).due().lateFrom())
        .isEqualTo(Instant.parse("2027-06-30T23:00:00Z"));
    story.on("2027-03-01").learns("risk-level", "high", "risk-classification/interim", "high");
    assertThat(story.brought(SEVERE_BY_TIME)).isEmpty();
    story.on("2027-04-01").learns("risk-level", "medium", "risk-classification/interim", "medium");
    assertThat(story.brought(SEVERE_BY_TIME)).containsExactly("meet");
    story.on("2027-05-01").learns("risk-level", "high", "risk-classification/interim", "high");
    due(SEVERE_BY_TIME, "2027-11-01", "2027-11-01");
  }

  @Test
  void improvement_counts_from_the_date_that_the_classification_states() {
    child()
        .on("2026-12-31")
        .learns("risk-level", "high", "risk-classification/rc1", "high")
        .on("2027-03-10")
        .learns(
            "risk-level",
            "medium",
            "risk-classification/interim",
            "medium",
            "sustained-since",
            "2027-02-20");
    earliest(SUSTAINED_IMPROVEMENT, "2027-08-20");
    story.on("2027-04-01").learns("risk-level", "high", "risk-classification/interim", "high");
    assertThat(story.brought(SUSTAINED_IMPROVEMENT)).containsExactly("cancel");
    story.on("2027-05-03").learns("risk-level", "low", "risk-classification/rc2", "low");
    earliest(SUSTAINED_IMPROVEMENT, "2027-11-03");
  }

  @Test
  void a_further_period_runs_six_months_from_the_improvement_or_else_the_decision() {
    child()
        .on("2026-12-31")
        .learns("risk-level", "high", "risk-classification/rc1", "high")
        .on("2027-06-01")
        .learns("risk-level", "medium", "risk-classification/rc2", "medium")
        .on("2027-06-10")
        .learns("decision/3", "further-period");
    due(FURTHER_PERIOD, "2027-12-24", "2027-12-24");
    earliest(FURTHER_PERIOD, "2027-12-10");
    story
        .on("2027-06-20")
        .learns(
            "risk-level",
            "medium",
            "risk-classification/interim",
            "medium",
            "sustained-since",
            "2027-06-01");
    assertThat(story.brought(FURTHER_PERIOD)).containsExactly("reschedule");
    earliest(FURTHER_PERIOD, "2027-12-01");
  }

  @Test
  void a_stay_of_over_a_day_without_approval_is_found_at_once() {
    child().on("2027-10-30T09:00:00Z").learns("extended-stay", "started");
    assertThat(story.planned(LONGER_STAY).due().lateFrom())
        .isEqualTo(Instant.parse("2027-10-31T09:00:00.000001Z"));
    story.on("2027-10-30T20:00:00Z").learns("extended-stay", "ended");
    assertThat(story.brought(LONGER_STAY)).containsExactly("meet");
  }

  @Test
  void an_approved_stay_has_no_limit_here() {
    child()
        .on("2027-03-12")
        .learns("extended-stay", "approved", "extended-stay-until", "2027-03-15")
        .on("2027-03-13T10:00:00Z")
        .learns("extended-stay", "started");
    assertThat(story.isLive(LONGER_STAY)).isFalse();
    story
        .on("2027-03-15T10:00:00Z")
        .learns("extended-stay", "ended")
        .on("2027-03-16T10:00:00Z")
        .learns("extended-stay", "started");
    assertThat(story.isLive(LONGER_STAY)).isTrue();
  }

  @Test
  void a_care_order_made_at_home_starts_the_visits_anew() {
    child()
        .on("2027-03-01")
        .learns("legal-status", "c1")
        .on("2027-05-03")
        .learns("placement-with-parents", "authorised")
        .on("2027-05-04")
        .learns("return-attempt", "home", "living", "with-parents")
        .on("2027-05-10")
        .learns("visit", "made")
        .on("2027-05-12")
        .learns("legal-status", "c2");
    assertThat(story.brought(VISIT_UNDER_INTERIM_ORDER)).containsExactly("cancel");
    due(VISIT_WITH_PARENTS, "2027-05-19", "2027-05-19");
    earliest(DISCHARGE_DISCUSSION, "2027-11-04");
  }

  @Test
  void a_child_who_comes_back_into_care_is_reviewed_as_if_for_the_first_time() {
    child()
        .on("2027-07-03")
        .learns("return-attempt", "home", "return-manner", "unplanned", "living", "home")
        .on("2027-07-03")
        .learns("looked-after", "ended", "ceased", "home-unplanned");
    due(FIRST_REVIEW_AFTER_CEASING, "2027-10-03", "2027-10-01");
    story.on("2027-07-16").learns("return-attempt", "returned-to-care", "living", "in-placement");
    assertThat(story.isLive(FIRST_REVIEW_AFTER_CEASING)).isFalse();
    story
        .on("2027-07-16")
        .learns("looked-after", "started", "legal-status", "c1", "living", "in-placement");
    due(LOOKED_AFTER_REVIEW, "2027-08-13", "2027-08-13");
    due(STATUTORY_VISIT, "2027-07-23", "2027-07-23");
    story.on("2027-08-12").learns("meeting/looked-after-review", "held");
    due(LOOKED_AFTER_REVIEW, "2027-11-12", "2027-11-12");
  }

  @Test
  void court_time_is_shown_and_never_late() {
    child().on("2026-12-01").learns("care-proceedings", "issued");
    due(CARE_PROCEEDINGS, "2027-06-01", "2027-06-01");
    assertThat(story.planned(CARE_PROCEEDINGS).due().lateFrom()).isNull();
  }

  @Test
  void what_runs_beyond_the_calendar_is_planned_again_with_a_newer_one() {
    child().on("2028-12-22").learns("case", "not-pursued");
    assertThat(story.planned(MONITORING_FORM).due().date()).isEmpty();
    var shipped = WorkingCalendar.shipped();
    var holidays = new HashSet<>(shipped.bankHolidays());
    holidays.add(LocalDate.parse("2029-01-01"));
    var newer = new WorkingCalendar("newer", holidays, LocalDate.parse("2029-12-31"));
    assertThat(
            new Timetable(LEEDS, newer)
                .recalculated(story.facts(), story.live(), Instant.parse("2028-12-28T09:00:00Z")))
        .singleElement()
        .isInstanceOfSatisfying(
            Intent.Reschedule.class,
            again -> assertThat(again.planned().due().dueOn()).isEqualTo("2029-01-10"));
  }

  private void due(TimescaleKey key, String due, String actBy) {
    assertThat(story.planned(key).due().dueOn()).as(key + " due").isEqualTo(due);
    assertThat(story.planned(key).due().actBy()).as(key + " act by").isEqualTo(actBy);
  }

  private void earliest(TimescaleKey key, String date) {
    assertThat(story.planned(key).earliestOn()).as(key + " earliest").isEqualTo(date);
  }
}
