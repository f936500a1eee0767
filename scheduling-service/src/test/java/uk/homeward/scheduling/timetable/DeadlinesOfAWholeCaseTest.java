package uk.homeward.scheduling.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.homeward.practice.Practices;
import uk.homeward.practice.WorkingCalendar;

/** Acceptance case L1, as the timetable hears it. */
class DeadlinesOfAWholeCaseTest {

  static final Practices SHIPPED = Practices.shipped();

  final LearningCase l1 = new LearningCase("leeds", SHIPPED);

  @Test
  void a_baseline_sets_what_is_next_and_calls_nothing_of_the_past_late() {
    baseline();
    assertThat(l1.deadlines("statutory-visit")).containsExactly("due 2026-12-28 act by 2026-12-24");
    assertThat(l1.deadlines("looked-after-review")).containsExactly("due 2027-01-22");
    assertThat(l1.deadlines("sdq")).containsExactly("due 2027-09-14");
  }

  @Test
  void mid_point_supervision_is_due_half_way_and_met_late() {
    baseline();
    l1.learns("2026-12-01", "assessment-target", "2027-01-29")
        .learns("2026-12-01", "assessment", "started")
        .learns("2027-01-08", "midpoint-supervision", "held");
    assertThat(l1.deadlines("midpoint-supervision"))
        .containsExactly("due 2026-12-30, met 2027-01-08");
  }

  @Test
  void the_plan_review_is_due_three_months_after_the_planning_meeting() {
    baseline();
    l1.learns("2027-02-10", "meeting/planning", "held")
        .learns("2027-05-05", "meeting/plan-review", "held");
    assertThat(l1.deadlines("plan-review")).containsExactly("due 2027-05-10, met 2027-05-05");
  }

  @Test
  void an_adjourned_review_is_to_be_completed_and_counts_on_its_completion() {
    baseline();
    l1.learns("2027-01-13", "meeting/looked-after-review", "held")
        .learns("2027-05-12", "meeting/looked-after-review", "adjourned")
        .learns("2027-05-26", "meeting/looked-after-review", "held");
    assertThat(l1.deadlines("adjourned-review")).containsExactly("due 2027-06-10, met 2027-05-26");
    assertThat(l1.deadlines("looked-after-review"))
        .containsExactly(
            "due 2027-01-22, met 2027-01-13", "due 2027-07-13, met 2027-05-26", "due 2027-11-26");
  }

  @Test
  void the_return_starts_visits_reviews_and_all_that_is_counted_from_it() {
    home();
    assertThat(l1.deadlines("statutory-visit").getLast()).endsWith("cancelled");
    assertThat(l1.deadlines("visit-with-parents")).containsExactly("due 2027-06-11");
    assertThat(l1.deadlines("team-around-the-child"))
        .containsExactly("due 2027-09-04 act by 2027-09-03");
    assertThat(l1.deadlines("looked-after-review").getLast()).isEqualTo("due 2027-11-26");
    assertThat(l1.deadlines("reclassification-after-return"))
        .containsExactly("from 2027-11-20 due 2027-12-04 act by 2027-12-03");
    assertThat(l1.deadlines("sdq-after-return"))
        .containsExactly("from 2027-11-20 due 2027-12-04 act by 2027-12-03");
    assertThat(l1.deadlines("monitoring-form")).containsExactly("from 2027-12-04 due 2027-12-17");
    assertThat(l1.deadlines("support-after-return")).containsExactly("from 2028-06-04");
    assertThat(l1.deadlines("discharge-discussion")).containsExactly("from 2027-12-04");
  }

  @Test
  void visits_at_home_are_six_weeks_apart_from_the_last_that_was_made() {
    home();
    l1.learns("2027-06-08", "visit", "made");
    assertThat(l1.deadlines("visit-with-parents"))
        .containsExactly("due 2027-06-11, met 2027-06-08", "due 2027-07-20");
  }

  @Test
  void involvement_lasts_six_months_from_the_return_or_the_first_low_whichever_is_later() {
    home();
    l1.learns("2027-12-02", "risk-classification/rc3", "low")
        .learns("2027-12-02", "risk-level", "low");
    assertThat(l1.deadlines("involvement-minimum")).containsExactly("from 2028-06-02");
  }

  @Test
  void the_monitoring_form_is_met_from_its_first_day_on() {
    home();
    l1.learns("2027-12-06", "monitoring-form", "finalised");
    assertThat(l1.deadlines("monitoring-form"))
        .containsExactly("from 2027-12-04 due 2027-12-17, met 2027-12-06");
  }

  @Test
  void hearing_an_event_again_after_a_crash_asks_for_the_same_again() {
    baseline();
    l1.sent.clear();
    l1.learnsTwice("2027-02-10", "meeting/planning", "held");
    var half = l1.sent.size() / 2;
    assertThat(half).isPositive();
    assertThat(l1.sent.subList(0, half)).isEqualTo(l1.sent.subList(half, 2 * half));
  }

  @Test
  void what_is_recorded_late_counts_from_when_it_happened() {
    baseline();
    l1.learnsLate("2027-05-20", "2027-02-10", "meeting/planning", "held")
        .learnsLate("2027-05-20", "2027-05-05", "meeting/plan-review", "held");
    assertThat(l1.deadlines("plan-review")).containsExactly("due 2027-05-10, met 2027-05-05");
  }

  @Test
  void each_command_is_under_the_rule_that_asks_for_it() {
    baseline();
    l1.sent.clear();
    l1.learns("2027-02-10", "meeting/planning", "held")
        .learns("2027-05-05", "meeting/plan-review", "held");
    assertThat(l1.sent)
        .extracting(LearningCase.Sent::rules)
        .allSatisfy(r -> assertThat(r).isNotEmpty());
  }

  @Test
  void a_newer_calendar_plans_anew_what_depends_on_it() {
    var short2027 = WorkingCalendar.shipped();
    home();
    l1.publishes(
        "2027-07-01",
        new WorkingCalendar(
            "later", union(short2027.bankHolidays(), "2027-12-13"), short2027.knownUntil()));
    assertThat(l1.deadlines("monitoring-form")).containsExactly("moved to 2027-12-20");
  }

  @Test
  void a_visit_whose_date_was_wrong_moves_the_next_and_one_that_was_not_made_gives_it_back() {
    home();
    l1.learns("2027-06-08", "visit", "made");
    var visit = l1.last();
    l1.corrects("2027-06-20", visit, "2027-06-10", "visit", "made");
    assertThat(l1.deadlines("visit-with-parents"))
        .containsExactly("due 2027-06-11, met 2027-06-08", "moved to 2027-07-22");
    l1.withdraws("2027-06-21", l1.last());
    assertThat(l1.deadlines("visit-with-parents"))
        .containsExactly("due 2027-06-11, met 2027-06-08", "moved to 2027-06-11");
  }

  @Test
  void what_was_met_is_judged_again_when_the_act_was_on_another_day_or_not_at_all() {
    baseline();
    l1.learns("2027-02-10", "meeting/planning", "held")
        .learns("2027-05-05", "meeting/plan-review", "held");
    var review = l1.last();
    l1.corrects("2027-05-20", review, "2027-05-12", "meeting/plan-review", "held");
    assertThat(l1.deadlines("plan-review"))
        .containsExactly("due 2027-05-10, met 2027-05-05", "due 2027-05-10, met 2027-05-12");
    l1.withdraws("2027-05-21", l1.last());
    assertThat(l1.deadlines("plan-review")).hasSize(3).last().isEqualTo("due 2027-05-10");
  }

  @Test
  void what_runs_from_a_wrong_date_moves_with_it_and_what_does_not_stays() {
    baseline();
    l1.learns("2027-02-10", "meeting/planning", "held");
    var planning = l1.last();
    var others = l1.deadlines("looked-after-review");
    l1.corrects("2027-02-20", planning, "2027-02-12", "meeting/planning", "held");
    assertThat(l1.deadlines("plan-review")).containsExactly("moved to 2027-05-12");
    assertThat(l1.deadlines("looked-after-review")).isEqualTo(others);
    l1.withdraws("2027-02-21", l1.last());
    assertThat(l1.deadlines("plan-review")).containsExactly("moved to 2027-05-12, cancelled");
  }

  @Test
  void what_was_pending_gets_its_day_from_a_list_that_goes_on() {
    baseline();
    l1.learns("2028-12-22", "case", "not-pursued");
    assertThat(l1.deadlines("monitoring-form")).containsExactly("due null");
    l1.publishesYear("2028-12-28", "2029", "2029-01-01");
    assertThat(l1.deadlines("monitoring-form")).containsExactly("moved to 2029-01-10");
  }

  private static Set<java.time.LocalDate> union(Set<java.time.LocalDate> days, String more) {
    var all = new java.util.HashSet<>(days);
    all.add(java.time.LocalDate.parse(more));
    return all;
  }

  private void baseline() {
    l1.baseline("2026-11-23", "2017-05-14", "child-born", "2017-05-14")
        .baseline("2026-11-23", "2024-10-07", "legal-status", "c2")
        .baseline("2026-11-23", "2024-02-19", "looked-after", "started")
        .baseline("2026-11-23", "2024-02-19", "living", "in-placement")
        .baseline("2026-11-23", "2026-07-22", "meeting/looked-after-review", "held")
        .baseline("2026-11-23", "2026-11-16", "visit", "made")
        .baseline("2026-11-23", "2026-09-14", "sdq", "low")
        .learns("2026-11-23", "case", "open")
        .learns("2026-11-24", "monitoring-form", "open");
  }

  private void home() {
    baseline();
    l1.learns("2027-01-13", "meeting/looked-after-review", "held")
        .learns("2027-02-01", "risk-classification/rc1", "medium")
        .learns("2027-02-01", "risk-level", "medium")
        .learns("2027-05-26", "meeting/looked-after-review", "held")
        .learns("2027-06-04", "return-attempt", "home")
        .learns("2027-06-04", "living", "with-parents");
  }
}
