package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.TimescaleKey.CONNECTED_PERSON_APPROVAL;
import static uk.homeward.practice.TimescaleKey.STATUTORY_VISIT;
import static uk.homeward.practice.TimescaleKey.TERMINATION_NOTICES;
import static uk.homeward.practice.TimescaleKey.VISIT_UNDER_INTERIM_ORDER;

import org.junit.jupiter.api.Test;

/** Likewise, where a council places children with connected persons. */
abstract class ConnectedPersonDeadlines extends StatutoryDeadlines {

  ConnectedPersonDeadlines(Practice practice) {
    super(practice);
  }

  @Test
  void a_temporary_approval_lasts_sixteen_weeks_then_twenty_four_then_until_the_outcome() {
    var child = placed();
    due(CONNECTED_PERSON_APPROVAL, "2027-09-25");
    child.on("2027-09-15").learns("connected-person-approval", "extended");
    due(CONNECTED_PERSON_APPROVAL, "2027-11-20");
    child.on("2027-11-01").learns("carer-approval", "refused");
    child.on("2027-11-05").learns("carer-approval", "review-sought");
    child.on("2027-11-08").learns("connected-person-approval", "extended-for-review");
    assertThat(child.isLive(CONNECTED_PERSON_APPROVAL)).isFalse();
    child.on("2028-01-17").learns("carer-approval", "refused");
    due(CONNECTED_PERSON_APPROVAL, "2028-01-17");
    child.on("2028-01-18").learns("connected-person-approval", "expired");
    assertThat(child.isLive(CONNECTED_PERSON_APPROVAL)).isTrue();
    child.on("2028-01-20").learns("living", "in-placement");
    assertThat(child.brought(CONNECTED_PERSON_APPROVAL)).containsExactly("cancel");
  }

  @Test
  void an_approval_that_ran_out_stays_open_until_the_placement_ends_or_the_carer_is_approved() {
    var child = placed();
    child.on("2027-09-26").learns("connected-person-approval", "expired");
    due(CONNECTED_PERSON_APPROVAL, "2027-09-25");
    child
        .on("2027-10-01")
        .learns("carer-approval", "approved", "connected-person-approval", "carer-approved");
    assertThat(child.brought(CONNECTED_PERSON_APPROVAL)).containsExactly("meet");
  }

  @Test
  void with_a_temporary_carer_visits_are_weekly_until_a_review_and_four_weeks_apart_then() {
    var child = placed();
    due(VISIT_UNDER_INTERIM_ORDER, "2027-06-12");
    assertThat(child.isLive(STATUTORY_VISIT)).isFalse();
    child.on("2027-06-11").learns("visit", "made");
    due(VISIT_UNDER_INTERIM_ORDER, "2027-06-18");
    child.on("2027-06-15").learns("meeting/looked-after-review", "held");
    due(VISIT_UNDER_INTERIM_ORDER, "2027-07-09");
    child
        .on("2027-07-01")
        .learns("carer-approval", "approved", "connected-person-approval", "carer-approved");
    assertThat(child.isLive(VISIT_UNDER_INTERIM_ORDER)).isFalse();
  }

  @Test
  void a_placement_with_a_temporary_carer_that_breaks_down_is_told_of_in_ten_days() {
    placed().on("2027-06-18").learns("return-attempt", "broken-down", "living", "in-placement");
    due(TERMINATION_NOTICES, "2027-07-02");
  }

  @Test
  void notices_given_before_it_ends_are_enough() {
    var child = placed().on("2027-06-10").learns("placement-notices/termination", "given");
    child.on("2027-06-18").learns("return-attempt", "broken-down", "living", "in-placement");
    assertThat(child.isLive(TERMINATION_NOTICES)).isFalse();
  }

  private Moments placed() {
    return inCare("c2")
        .on("2027-06-05")
        .learns(
            "connected-person-approval", "approved",
            "connected-person-since", "2027-06-05",
            "living", "with-connected-person");
  }
}
