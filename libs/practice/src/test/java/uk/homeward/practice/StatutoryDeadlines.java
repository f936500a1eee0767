package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.TimescaleKey.ADJOURNED_REVIEW;
import static uk.homeward.practice.TimescaleKey.APPROVAL_BEFORE_CEASING;
import static uk.homeward.practice.TimescaleKey.DISPUTE;
import static uk.homeward.practice.TimescaleKey.IMMEDIATE_PLACEMENT_ASSESSMENT;
import static uk.homeward.practice.TimescaleKey.IMMEDIATE_PLACEMENT_DECISION;
import static uk.homeward.practice.TimescaleKey.LOOKED_AFTER_REVIEW;
import static uk.homeward.practice.TimescaleKey.PLACEMENT_NOTICES;
import static uk.homeward.practice.TimescaleKey.REVIEW_DECISIONS;
import static uk.homeward.practice.TimescaleKey.REVIEW_DISTRIBUTION;
import static uk.homeward.practice.TimescaleKey.REVIEW_RECORD;
import static uk.homeward.practice.TimescaleKey.RE_ENTRY_WATCH;
import static uk.homeward.practice.TimescaleKey.STATUTORY_VISIT;
import static uk.homeward.practice.TimescaleKey.TERMINATION_NOTICES;
import static uk.homeward.practice.TimescaleKey.VISIT_IMMEDIATE_PLACEMENT;
import static uk.homeward.practice.TimescaleKey.VISIT_UNDER_INTERIM_ORDER;
import static uk.homeward.practice.TimescaleKey.VISIT_WITH_PARENTS;

import org.junit.jupiter.api.Test;

/** The times that the law sets, the same in each council. */
abstract class StatutoryDeadlines {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

  private final Moments child;

  StatutoryDeadlines(Practice practice) {
    child = new Moments(practice, CALENDAR);
  }

  @Test
  void a_child_new_in_care_is_visited_within_a_week_and_reviewed_within_a_month() {
    child
        .on("2027-07-16")
        .learns("looked-after", "started", "legal-status", "c1", "living", "in-placement");
    due(STATUTORY_VISIT, "2027-07-23");
    child.on("2027-07-20").learns("visit", "made");
    due(STATUTORY_VISIT, "2027-08-31");
    due(LOOKED_AFTER_REVIEW, "2027-08-13");
    child.on("2027-08-12").learns("meeting/looked-after-review", "held");
    due(LOOKED_AFTER_REVIEW, "2027-11-12");
    child.on("2027-11-10").learns("meeting/looked-after-review", "held");
    due(LOOKED_AFTER_REVIEW, "2028-05-10");
  }

  @Test
  void ceasing_needs_approval_once_the_child_was_looked_after_for_twenty_working_days() {
    child
        .on("2027-12-23")
        .learns("looked-after", "started", "legal-status", "v2", "living", "in-placement");
    due(APPROVAL_BEFORE_CEASING, "2028-01-25");
    assertThat(child.planned(APPROVAL_BEFORE_CEASING).earliestOn()).isEqualTo("2028-01-24");
    child.on("2028-01-10").learns("legal-status", "c1");
    assertThat(child.isLive(APPROVAL_BEFORE_CEASING)).isFalse();
  }

  @Test
  void a_dispute_is_settled_within_twenty_working_days() {
    child.on("2027-12-23").learns("dispute", "raised");
    due(DISPUTE, "2028-01-25");
    child.on("2028-01-20").learns("dispute", "resolved");
    assertThat(child.isLive(DISPUTE)).isFalse();
  }

  @Test
  void with_the_parents_under_a_care_order_visits_are_six_weeks_apart_at_most() {
    inCare("c2");
    child.on("2027-04-01").learns("placement-with-parents", "authorised");
    child.on("2027-04-10").learns("return-attempt", "home", "living", "with-parents");
    due(VISIT_WITH_PARENTS, "2027-04-17");
    child.on("2027-04-15").learns("visit", "made");
    due(VISIT_WITH_PARENTS, "2027-05-27");
    assertThat(child.isLive(STATUTORY_VISIT)).isFalse();
  }

  @Test
  void a_care_order_made_with_the_parents_starts_the_visits_anew() {
    inCare("c1");
    child.on("2027-05-04").learns("placement-with-parents", "authorised", "living", "with-parents");
    child.on("2027-05-10").learns("visit", "made");
    due(VISIT_UNDER_INTERIM_ORDER, "2027-05-17");
    child.on("2027-05-12").learns("legal-status", "c2");
    assertThat(child.brought(VISIT_UNDER_INTERIM_ORDER)).containsExactly("cancel");
    due(VISIT_WITH_PARENTS, "2027-05-19");
  }

  @Test
  void under_an_interim_order_visits_are_weekly_until_a_review_and_four_weeks_apart_then() {
    inCare("c1");
    child.on("2027-03-28").learns("placement-with-parents", "immediate", "living", "with-parents");
    due(VISIT_UNDER_INTERIM_ORDER, "2027-04-04");
    assertThat(child.isLive(VISIT_IMMEDIATE_PLACEMENT)).isFalse();
    child.on("2027-04-04").learns("visit", "made");
    due(VISIT_UNDER_INTERIM_ORDER, "2027-04-11");
    child.on("2027-04-08").learns("meeting/looked-after-review", "held");
    due(VISIT_UNDER_INTERIM_ORDER, "2027-05-02");
  }

  @Test
  void
      placed_at_once_under_a_care_order_visits_are_weekly_until_a_review_and_six_weeks_apart_then() {
    inCare("c2");
    child.on("2027-03-28").learns("placement-with-parents", "immediate", "living", "with-parents");
    due(VISIT_IMMEDIATE_PLACEMENT, "2027-04-04");
    assertThat(child.isLive(VISIT_WITH_PARENTS)).isFalse();
    child.on("2027-04-02").learns("visit", "made");
    due(VISIT_IMMEDIATE_PLACEMENT, "2027-04-09");
    child.on("2027-04-08").learns("meeting/looked-after-review", "held");
    due(VISIT_IMMEDIATE_PLACEMENT, "2027-05-14");
  }

  @Test
  void a_placement_made_at_once_is_assessed_reviewed_and_decided_in_ten_days_and_ten() {
    inCare("c1");
    child.on("2027-03-28").learns("placement-with-parents", "immediate", "living", "with-parents");
    due(PLACEMENT_NOTICES, "2027-04-05");
    due(IMMEDIATE_PLACEMENT_ASSESSMENT, "2027-04-12");
    child.on("2027-04-07").learns("suitability/placement-with-parents", "complete");
    assertThat(child.isLive(IMMEDIATE_PLACEMENT_ASSESSMENT)).isTrue();
    child.on("2027-04-08").learns("meeting/looked-after-review", "held");
    assertThat(child.brought(IMMEDIATE_PLACEMENT_ASSESSMENT)).containsExactly("meet");
    due(IMMEDIATE_PLACEMENT_DECISION, "2027-04-22");
    child.on("2027-04-20").learns("placement-with-parents", "confirmed");
    assertThat(child.brought(IMMEDIATE_PLACEMENT_DECISION)).containsExactly("meet");
  }

  @Test
  void nothing_is_due_any_more_for_a_child_who_died_or_is_another_councils() {
    for (var status : new String[] {"c1", "c2"}) {
      inCare(status);
      child
          .on("2027-03-28")
          .learns("placement-with-parents", "immediate", "living", "with-parents");
      child.on("2027-03-29").learns("suitability/placement-with-parents", "complete");
      child.on("2027-03-30").learns("looked-after", "ended", "ceased", "died");
      for (var key :
          new TimescaleKey[] {
            VISIT_UNDER_INTERIM_ORDER,
            VISIT_IMMEDIATE_PLACEMENT,
            IMMEDIATE_PLACEMENT_ASSESSMENT,
            PLACEMENT_NOTICES,
            LOOKED_AFTER_REVIEW
          }) assertThat(child.isLive(key)).as("%s %s", status, key.word()).isFalse();
    }
    inCare("c2");
    child.on("2027-04-01").learns("placement-with-parents", "authorised");
    child.on("2027-04-10").learns("return-attempt", "home", "living", "with-parents");
    child.on("2027-04-14").learns("looked-after", "ended", "ceased", "transferred");
    assertThat(child.isLive(VISIT_WITH_PARENTS)).isFalse();
  }

  @Test
  void a_placement_that_breaks_down_is_told_of_beforehand_or_within_ten_days() {
    inCare("c2");
    child.on("2027-04-01").learns("placement-with-parents", "authorised");
    child.on("2027-04-10").learns("return-attempt", "home", "living", "with-parents");
    brokenDown("2027-06-18", "ended");
    due(TERMINATION_NOTICES, "2027-07-02");
    due(PLACEMENT_NOTICES, "2027-06-25");
    due(STATUTORY_VISIT, "2027-06-25");
  }

  @Test
  void a_placement_made_at_once_that_is_not_confirmed_ends_without_such_notices() {
    inCare("c2");
    child.on("2027-04-01").learns("placement-with-parents", "authorised", "living", "with-parents");
    brokenDown("2027-06-18", "ended");
    child
        .on("2027-06-21")
        .learns(
            "placement-notices/termination",
            "given",
            "record-update/placement-movement",
            "confirmed");
    child.on("2027-09-01").learns("placement-with-parents", "immediate", "living", "with-parents");
    brokenDown("2027-09-10", "ended");
    assertThat(child.isLive(TERMINATION_NOTICES)).isFalse();
  }

  @Test
  void a_placement_made_at_once_that_was_confirmed_is_told_of_when_it_ends() {
    inCare("c2");
    child.on("2027-09-01").learns("placement-with-parents", "immediate", "living", "with-parents");
    child.on("2027-09-20").learns("placement-with-parents", "confirmed");
    brokenDown("2027-11-01", "ended");
    due(TERMINATION_NOTICES, "2027-11-15");
  }

  @Test
  void what_a_review_decided_is_out_in_a_week_its_record_later_and_everybody_has_it_last() {
    inCare("c2");
    child.on("2027-05-26").learns("meeting/looked-after-review", "held");
    due(REVIEW_DECISIONS, "2027-06-03");
    due(REVIEW_RECORD, "2027-06-17");
    due(REVIEW_DISTRIBUTION, "2027-06-24");
    child.on("2027-06-17").learns("meeting-record/record", "issued");
    assertThat(child.brought(REVIEW_RECORD)).containsExactly("meet");
    assertThat(child.isLive(REVIEW_DISTRIBUTION)).isTrue();
  }

  @Test
  void an_adjourned_review_is_completed_in_twenty_working_days() {
    inCare("c2");
    child.on("2027-05-12").learns("meeting/looked-after-review", "adjourned");
    due(ADJOURNED_REVIEW, "2027-06-10");
    child.on("2027-05-26").learns("meeting/looked-after-review", "held");
    assertThat(child.brought(ADJOURNED_REVIEW)).containsExactly("meet");
  }

  @Test
  void a_year_after_the_child_left_care_for_home_it_is_seen_who_came_back() {
    inCare("c2");
    child.on("2027-10-14").learns("looked-after", "ended", "ceased", "home-planned");
    due(RE_ENTRY_WATCH, "2028-10-14");
    child.on("2027-12-01").learns("looked-after", "started");
    assertThat(child.brought(RE_ENTRY_WATCH)).containsExactly("cancel");
  }

  /** For years, as the record system knows them. */
  final Moments inCare(String legalStatus) {
    return child
        .on("2025-01-06")
        .baseline("2027-01-04")
        .learns("looked-after", "started", "legal-status", legalStatus, "living", "in-placement");
  }

  private void brokenDown(String on, String placement) {
    child.on(on).learns("placement-with-parents", placement);
    child.on(on).learns("return-attempt", "broken-down", "living", "in-placement");
  }

  final void due(TimescaleKey key, String on) {
    assertThat(child.planned(key).due().dueOn()).as(key.word()).isEqualTo(on);
  }
}
