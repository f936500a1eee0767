package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.TimescaleKey.AGREED_RECLASSIFICATION;
import static uk.homeward.practice.TimescaleKey.ASSESSMENT_COMPLETION;
import static uk.homeward.practice.TimescaleKey.CARE_PLANNING_MEETING;
import static uk.homeward.practice.TimescaleKey.LONGER_STAY;
import static uk.homeward.practice.TimescaleKey.PLACEMENT_NOTICES;
import static uk.homeward.practice.TimescaleKey.PROFESSIONALS_MEETING;
import static uk.homeward.practice.TimescaleKey.PROGRAMME_FINAL_REVIEW;
import static uk.homeward.practice.TimescaleKey.PROGRAMME_MIDWAY_REVIEW;
import static uk.homeward.practice.TimescaleKey.REFERRAL_ANSWER;
import static uk.homeward.practice.TimescaleKey.RE_ENTRY_WATCH;
import static uk.homeward.practice.TimescaleKey.SUPPORT_REQUEST_ANSWER;
import static uk.homeward.practice.TimescaleKey.TERMINATION_NOTICES;
import static uk.homeward.practice.TimescaleKey.VISIT_WITH_PARENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The dates of Surrey's acceptance cases, and those around them. */
class SurreyDeadlinesTest extends ConnectedPersonDeadlines {

  private static final Practice SURREY = Practices.shipped().of("surrey");

  private Moments story = new Moments(SURREY, WorkingCalendar.shipped());

  SurreyDeadlinesTest() {
    super(SURREY);
  }

  @Test
  void the_answer_to_a_request_is_due_after_48_hours_whatever_the_clocks_do() {
    story.on("2026-11-12T10:00:00Z").learns("support-request/chronology", "requested");
    assertThat(dueAt(SUPPORT_REQUEST_ANSWER)).isEqualTo(Instant.parse("2026-11-14T10:00:00Z"));
    story.on("2026-11-13T15:30:00Z").learns("support-request/chronology", "accepted");
    assertThat(story.brought(SUPPORT_REQUEST_ANSWER)).containsExactly("meet");
    story.on("2027-03-27T16:00:00Z").learns("support-request/chronology", "requested");
    assertThat(dueAt(SUPPORT_REQUEST_ANSWER)).isEqualTo(Instant.parse("2027-03-29T16:00:00Z"));
    story.on("2027-03-29T16:00:01Z").learns("support-request/chronology", "declined");
    assertThat(story.late()).containsExactly(SUPPORT_REQUEST_ANSWER);
  }

  @Test
  void a_council_that_counts_two_working_days_says_so_in_its_file() {
    story = new Moments(counting(Map.of("working-days", 2)), WorkingCalendar.shipped());
    story.on("2027-03-25T16:00:00Z").learns("support-request/chronology", "requested");
    due(SUPPORT_REQUEST_ANSWER, "2027-03-31", "2027-03-31");
    story.on("2027-03-30T10:00:00+01:00").learns("support-request/chronology", "accepted");
    assertThat(story.brought(SUPPORT_REQUEST_ANSWER)).containsExactly("meet");
    assertThat(story.late()).isEmpty();
  }

  @Test
  void by_elapsed_hours_the_same_answer_is_late() {
    story.on("2027-03-25T16:00:00Z").learns("support-request/chronology", "requested");
    assertThat(dueAt(SUPPORT_REQUEST_ANSWER)).isEqualTo(Instant.parse("2027-03-27T16:00:00Z"));
    story.on("2027-03-30T10:00:00+01:00").learns("support-request/chronology", "accepted");
    assertThat(story.late()).containsExactly(SUPPORT_REQUEST_ANSWER);
  }

  @Test
  void the_assessment_takes_twelve_weeks_from_its_start_or_else_from_the_acceptance() {
    story.on("2026-11-12T10:00:00Z").learns("support-request/chronology", "requested");
    story.on("2026-11-16").learns("support-request/chronology", "accepted");
    due(ASSESSMENT_COMPLETION, "2027-02-08", "2027-02-08");
    story.on("2026-11-20").learns("assessment", "started");
    due(ASSESSMENT_COMPLETION, "2027-02-12", "2027-02-12");
    story.on("2027-02-12").learns("assessment", "completed");
    assertThat(story.brought(ASSESSMENT_COMPLETION)).containsExactly("meet");
  }

  @Test
  void high_is_classified_again_by_the_date_agreed_each_time() {
    story.on("2027-01-08").learns("risk-level", "high");
    story
        .on("2027-01-11")
        .learns("reclassification", "agreed", "reclassification-date", "2027-04-09");
    due(AGREED_RECLASSIFICATION, "2027-04-09", "2027-04-09");
    story.on("2027-04-12").learns("risk-level", "high");
    assertThat(story.brought(AGREED_RECLASSIFICATION)).containsExactly("meet");
    assertThat(story.late()).containsExactly(AGREED_RECLASSIFICATION);
    story
        .on("2027-04-13")
        .learns("reclassification", "agreed", "reclassification-date", "2027-06-14");
    due(AGREED_RECLASSIFICATION, "2027-06-14", "2027-06-14");
    story.on("2027-06-10").learns("risk-level", "medium");
    assertThat(story.brought(AGREED_RECLASSIFICATION)).containsExactly("meet");
  }

  @Test
  void a_referral_shows_48_hours_that_nobody_breaches() {
    story.on("2027-02-01T09:00:00Z").learns("referral", "submitted");
    assertThat(dueAt(REFERRAL_ANSWER)).isEqualTo(Instant.parse("2027-02-03T09:00:00Z"));
    assertThat(story.planned(REFERRAL_ANSWER).due().lateFrom()).isNull();
  }

  @Test
  void the_professionals_meet_within_five_working_days_of_the_acceptance() {
    story.on("2027-02-02").learns("referral", "accepted");
    due(PROFESSIONALS_MEETING, "2027-02-09", "2027-02-09");
    story.on("2027-02-08").learns("meeting/professionals", "held");
    assertThat(story.isLive(PROFESSIONALS_MEETING)).isFalse();
    story.on("2027-03-24").learns("referral", "accepted");
    due(PROFESSIONALS_MEETING, "2027-04-02", "2027-04-02");
  }

  @Test
  void a_programme_is_reviewed_in_weeks_six_and_twelve_and_no_more_after_it_ends() {
    story.on("2027-02-15").learns("support-programme", "started");
    due(PROGRAMME_MIDWAY_REVIEW, "2027-03-29", "2027-03-25");
    due(PROGRAMME_FINAL_REVIEW, "2027-05-10", "2027-05-10");
    story.on("2027-03-25").learns("programme-review/midway", "held");
    assertThat(story.isLive(PROGRAMME_MIDWAY_REVIEW)).isFalse();
    story.on("2027-04-30").learns("support-programme", "withdrawn");
    assertThat(story.brought(PROGRAMME_FINAL_REVIEW)).containsExactly("cancel");
  }

  @Test
  void more_than_23_hours_count_across_the_change_of_the_clocks() {
    child("c1");
    story.on("2027-03-27T11:00:00Z").learns("extended-stay", "started");
    assertThat(dueAt(LONGER_STAY)).isEqualTo(Instant.parse("2027-03-28T11:00:00+01:00"));
    assertThat(story.planned(LONGER_STAY).due().lateFrom())
        .isEqualTo(Instant.parse("2027-03-28T10:00:00.000001Z"));
    story.on("2027-03-28T10:00:00Z").learns("extended-stay", "ended");
    assertThat(story.late()).isEmpty();
    story.on("2027-10-30T10:00:00+01:00").learns("extended-stay", "started");
    assertThat(dueAt(LONGER_STAY)).isEqualTo(Instant.parse("2027-10-31T08:00:00Z"));
  }

  @Test
  void an_accommodated_child_may_stay_as_long_as_is_agreed() {
    child("v2");
    story.on("2027-03-27T11:00:00Z").learns("extended-stay", "started");
    assertThat(story.isLive(LONGER_STAY)).isFalse();
  }

  @Test
  void at_home_under_an_order_care_is_planned_again_every_three_months_until_it_ends() {
    child("c2");
    story.on("2027-04-01").learns("placement-with-parents", "authorised");
    story.on("2027-04-10").learns("return-attempt", "home", "living", "with-parents");
    due(CARE_PLANNING_MEETING, "2027-07-10", "2027-07-09");
    due(VISIT_WITH_PARENTS, "2027-04-17", "2027-04-16");
    story.on("2027-04-15").learns("visit", "made");
    due(VISIT_WITH_PARENTS, "2027-05-27", "2027-05-27");
    story.on("2027-07-08").learns("meeting/care-planning", "held");
    due(CARE_PLANNING_MEETING, "2027-10-08", "2027-10-08");
    story
        .on("2027-10-14")
        .learns("discharge", "discharged", "legal-status", "none")
        .learns("looked-after", "ended", "ceased", "home-planned");
    assertThat(story.isLive(CARE_PLANNING_MEETING)).isFalse();
    assertThat(story.planned(RE_ENTRY_WATCH).due().dueOn()).isEqualTo("2028-10-14");
    story.on("2027-12-01").learns("looked-after", "started");
    assertThat(story.brought(RE_ENTRY_WATCH)).containsExactly("cancel");
  }

  @Test
  void another_councils_child_needs_no_care_planning_meeting_here() {
    home();
    assertThat(story.isLive(CARE_PLANNING_MEETING)).isTrue();
    story.on("2027-05-03").learns("looked-after", "ended", "ceased", "transferred");
    assertThat(story.isLive(CARE_PLANNING_MEETING)).isFalse();
  }

  @Test
  void a_placement_that_was_authorised_ends_with_notices_unless_they_were_given_before() {
    home();
    story.on("2027-06-18").learns("return-attempt", "broken-down", "living", "in-placement");
    due(TERMINATION_NOTICES, "2027-07-02", "2027-07-02");
    story.on("2027-06-21").learns("placement-notices/termination", "given");
    assertThat(story.brought(TERMINATION_NOTICES)).containsExactly("meet");
  }

  @Test
  void notices_given_before_a_placement_ends_are_enough() {
    home();
    story.on("2027-06-10").learns("placement-notices/termination", "given");
    story.on("2027-06-18").learns("return-attempt", "broken-down", "living", "in-placement");
    assertThat(story.isLive(TERMINATION_NOTICES)).isFalse();
    due(PLACEMENT_NOTICES, "2027-06-25", "2027-06-25");
  }

  private void home() {
    child("c2");
    story.on("2027-04-01").learns("placement-with-parents", "authorised");
    story.on("2027-04-10").learns("return-attempt", "home", "living", "with-parents");
  }

  private void child(String legalStatus) {
    story
        .on("2025-01-06")
        .baseline("2027-01-04")
        .learns("looked-after", "started", "legal-status", legalStatus, "living", "in-placement");
  }

  /** The council's file with another time for the answer to a request. */
  private static Practice counting(Map<String, Integer> within) {
    var file =
        (Map<?, ?>)
            new Load(LoadSettings.builder().setMaxAliasesForCollections(1000).build())
                .loadFromString(Shipped.text("/councils/surrey.yaml"));
    var answer = (Map<?, ?>) ((Map<?, ?>) file.get("timescales")).get("support-request-answer");
    @SuppressWarnings("unchecked")
    var clock = (Map<String, Object>) ((List<?>) answer.get("clocks")).getFirst();
    assertThat(clock.put("within", within)).isEqualTo(Map.of("hours", 48));
    var text = new Dump(DumpSettings.builder().build()).dumpToString(file);
    return Practices.read(Map.of("surrey.yaml", text)).of("surrey");
  }

  private Instant dueAt(TimescaleKey key) {
    return story.planned(key).due().dueAt();
  }

  private void due(TimescaleKey key, String on, String actBy) {
    var due = story.planned(key).due();
    assertThat(due.dueOn()).as(key.word()).isEqualTo(LocalDate.parse(on));
    assertThat(due.actBy()).as(key.word()).isEqualTo(LocalDate.parse(actBy));
  }
}
