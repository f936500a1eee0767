package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When an act's record has not come to it yet, or is past it. */
class TurnTest {

  private final Moments story = new Moments().on("2026-11-23").learns("case", "open");

  @Test
  void what_has_not_begun_cannot_be_taken_further() {
    assertThat(Turn.missed(GateKey.DRAFT_ASSESSMENT, story.facts()))
        .contains(
            new Turn.Missed(
                "assessment", null, null, "Nothing is on record yet about the assessment."));
    assertThat(Turn.missed(GateKey.OPEN_MONITORING_FORM, story.facts())).isEmpty();
    assertThat(Turn.missed(GateKey.APPOINT_ASSESSOR, story.facts())).isEmpty();
  }

  @Test
  void what_is_done_is_not_done_again_and_it_says_since_when() {
    story.on("2026-12-01").learns("assessment", "appointed");
    assertThat(Turn.missed(GateKey.START_ASSESSMENT, story.facts())).isEmpty();
    story.on("2026-12-03").learns("assessment", "started");
    assertThat(says(GateKey.START_ASSESSMENT))
        .isEqualTo("On record is: assessment started, since 3 December 2026.");
    story.on("2027-01-14").learns("assessment", "completed");
    assertThat(Turn.missed(GateKey.ENDORSE_ASSESSMENT, story.facts())).isEmpty();
    story.on("2027-01-15").learns("assessment-sign-off", "signed-off");
    assertThat(says(GateKey.ENDORSE_ASSESSMENT)).contains("assessment sign off signed off");
  }

  @Test
  void an_assessment_that_is_not_endorsed_is_written_further() {
    story
        .on("2027-01-14")
        .learns("assessment", "completed")
        .learns("assessment-endorsement", "not-endorsed", "assessment", "drafted");
    assertThat(Turn.missed(GateKey.COMPLETE_ASSESSMENT, story.facts())).isEmpty();
    assertThat(Turn.missed(GateKey.ENDORSE_ASSESSMENT, story.facts())).isPresent();
    story.learns("assessment", "completed");
    assertThat(Turn.missed(GateKey.ENDORSE_ASSESSMENT, story.facts())).isEmpty();
  }

  @Test
  void the_last_recorded_counts_whatever_happened_last() {
    story.on("2027-01-20").learns("panel", "submitted").on("2027-01-18").learns("panel", "booked");
    assertThat(says(GateKey.RECORD_PANEL_OUTCOME)).contains("panel booked");
  }

  @Test
  void one_plan_of_several_suffices() {
    assertThat(Turn.missed(GateKey.SHARE_PLAN, story.facts())).isPresent();
    story.learns("plan/support", "agreed").learns("plan/transition", "drafted");
    assertThat(Turn.missed(GateKey.SHARE_PLAN, story.facts())).isEmpty();
  }

  @Test
  void a_closed_case_is_only_reopened() {
    assertThat(says(GateKey.REOPEN_CASE)).contains("case open");
    story.on("2028-06-05").learns("case", "closed");
    assertThat(Turn.missed(GateKey.REOPEN_CASE, story.facts())).isEmpty();
    assertThat(says(GateKey.CLOSE_CASE)).contains("case closed");
    assertThat(says(GateKey.CONFIRM_RETURN)).contains("case closed");
  }

  @ParameterizedTest
  @EnumSource(GateKey.class)
  void a_report_has_no_turn_and_every_turn_speaks_the_vocabulary(GateKey act) {
    var needs = Turn.needs(act);
    if (act.reports()) assertThat(needs).isEmpty();
  }

  private String says(GateKey act) {
    return Turn.missed(act, story.facts()).orElseThrow().says();
  }
}
