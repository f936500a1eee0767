package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.GateKey.CHANGE_CATEGORY_BETWEEN_REVIEWS;
import static uk.homeward.practice.GateKey.CHANGE_CATEGORY_BETWEEN_REVIEWS_RED;
import static uk.homeward.practice.GateKey.CLASSIFY_RISK_RC1;
import static uk.homeward.practice.GateKey.CLOSE_CASE;
import static uk.homeward.practice.GateKey.COMPLETE_ASSESSMENT;
import static uk.homeward.practice.GateKey.CONFIRM_RETURN;
import static uk.homeward.practice.GateKey.DECIDE_CATEGORY_AT_REVIEW;
import static uk.homeward.practice.GateKey.DECIDE_CATEGORY_AT_REVIEW_RED;
import static uk.homeward.practice.GateKey.FINALISE_REVIEW_OUTCOME;
import static uk.homeward.practice.GateKey.HOLD_MEETING_REVIEW;
import static uk.homeward.practice.GateKey.REVIEW_WORK_AGREEMENT;
import static uk.homeward.practice.GateKey.SEND_PROGRESS_LETTER;
import static uk.homeward.practice.GateKey.SIGN_OFF_ASSESSMENT;
import static uk.homeward.practice.GateKey.SIGN_WORK_AGREEMENT;
import static uk.homeward.practice.GateKey.START_ASSESSMENT;
import static uk.homeward.practice.GateKey.WAIVE_DEADLINE;
import static uk.homeward.practice.Role.IRO;
import static uk.homeward.practice.Role.NOMINATED_OFFICER;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.TEAM_MANAGER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Occurred;

/** Who may do what in Calderdale and on which conditions. */
class CalderdaleGatesTest {

  private static final Practice CALDERDALE = Practices.shipped().of("calderdale");
  private static final Set<String> SIGNED =
      Set.of("parents-signatures", "social-workers-signature");
  private static final Set<String> ABOUT_THIS_CHILD =
      Set.of("individual-evidence", "equality-note");

  private final Moments story =
      new Moments()
          .on("2016-05-01")
          .learns("child-born", "2016-05-01")
          .on("2022-03-01")
          .learns("looked-after", "started", "legal-status", "c2", "living", "in-placement")
          .on("2026-06-08")
          .learns("meeting/looked-after-review", "held");

  private Set<String> documents = Set.of();

  @Test
  void a_review_decides_the_category_that_the_report_recommends_and_is_final_only_then() {
    story.on("2026-12-03").learns("meeting/looked-after-review", "held");
    assertThat(unmet(DECIDE_CATEGORY_AT_REVIEW, "2026-12-03", IRO))
        .containsExactly("CALD-11 category-recommendation");
    assertThat(unmet(FINALISE_REVIEW_OUTCOME, "2026-12-03", IRO))
        .containsExactly("CALD-2 category-decision", "T-C3 category-decision");
    story.on("2026-12-01").learns("category-recommendation", "green");
    assertThat(unmet(DECIDE_CATEGORY_AT_REVIEW, "2026-12-03", IRO)).isEmpty();
    decided("2026-12-03", "green", "at-review");
    assertThat(unmet(FINALISE_REVIEW_OUTCOME, "2026-12-03", IRO)).isEmpty();
    assertThat(unmet(DECIDE_CATEGORY_AT_REVIEW, "2027-03-10", IRO))
        .containsExactly("CALD-11 category-recommendation");
    story.on("2027-03-10").learns("meeting/looked-after-review", "held");
    assertThat(unmet(FINALISE_REVIEW_OUTCOME, "2027-03-10", IRO))
        .containsExactly("CALD-2 category-decision", "T-C3 category-decision");
  }

  @Test
  void a_change_between_reviews_is_not_a_decision_of_the_review() {
    story.on("2026-12-03").learns("meeting/looked-after-review", "held");
    decided("2026-12-03", "green", "between-reviews");
    assertThat(unmet(FINALISE_REVIEW_OUTCOME, "2026-12-03", IRO))
        .containsExactly("CALD-2 category-decision", "T-C3 category-decision");
  }

  @Test
  void red_needs_evidence_about_this_child_and_an_equality_note() {
    story.on("2026-12-01").learns("category-recommendation", "red");
    assertThat(unmet(DECIDE_CATEGORY_AT_REVIEW_RED, "2026-12-03", IRO))
        .containsExactly("CALD-9 document/individual-evidence", "CALD-9 document/equality-note");
    documents = ABOUT_THIS_CHILD;
    assertThat(unmet(DECIDE_CATEGORY_AT_REVIEW_RED, "2026-12-03", IRO)).isEmpty();
  }

  @Test
  void the_agreement_comes_after_letter_and_meeting_with_every_signature() {
    decided("2026-12-07", "green", "at-review");
    assertThat(unmet(SEND_PROGRESS_LETTER, "2026-12-09", SOCIAL_WORKER))
        .containsExactly("CALD-4 category");
    decided("2026-12-07", "amber", "at-review");
    assertThat(unmet(SEND_PROGRESS_LETTER, "2026-12-09", SOCIAL_WORKER)).isEmpty();
    assertThat(unmet(SIGN_WORK_AGREEMENT, "2026-12-16", SOCIAL_WORKER))
        .containsExactly(
            "CALD-5 progress-letter",
            "CALD-6 meeting/permanence-planning",
            "CALD-7 document/social-workers-signature",
            "CALD-7 document/parents-signatures");
    story.on("2026-12-09").learns("progress-letter", "sent");
    documents = SIGNED;
    story.on("2026-12-08").learns("meeting/permanence-planning", "held");
    assertThat(unmet(SIGN_WORK_AGREEMENT, "2026-12-16", SOCIAL_WORKER))
        .containsExactly("CALD-6 meeting/permanence-planning");
    story.on("2026-12-16").learns("meeting/permanence-planning", "held");
    assertThat(unmet(SIGN_WORK_AGREEMENT, "2026-12-16", SOCIAL_WORKER)).isEmpty();
  }

  @Test
  void a_letter_from_an_earlier_time_at_amber_does_not_count() {
    working();
    decided("2027-02-10", "red", "between-reviews");
    decided("2027-06-07", "amber", "at-review");
    documents = SIGNED;
    assertThat(unmet(SIGN_WORK_AGREEMENT, "2027-06-16", SOCIAL_WORKER))
        .contains("CALD-5 progress-letter");
  }

  @Test
  void the_work_is_reviewed_at_a_meeting_after_it_was_agreed() {
    decided("2026-12-07", "amber", "at-review");
    story.on("2026-12-16").learns("work-agreement", "signed");
    assertThat(unmet(REVIEW_WORK_AGREEMENT, "2027-02-10", SOCIAL_WORKER))
        .containsExactly("CALD-8 meeting/permanence-planning");
    story.on("2027-02-10").learns("meeting/permanence-planning", "held");
    assertThat(unmet(REVIEW_WORK_AGREEMENT, "2027-02-10", SOCIAL_WORKER)).isEmpty();
  }

  @Test
  void between_reviews_it_takes_the_meeting_and_the_reviewing_officer() {
    working();
    assertThat(unmet(CHANGE_CATEGORY_BETWEEN_REVIEWS, "2027-02-10", SOCIAL_WORKER))
        .containsExactly("CALD-13 iro-agreement");
    story.on("2027-02-10").by("sam").learns("iro-agreement", "green");
    assertThat(unmet(CHANGE_CATEGORY_BETWEEN_REVIEWS, "2027-02-10", SOCIAL_WORKER))
        .as("not by the same person")
        .containsExactly("SOD iro-agreement");
    story.on("2027-02-10").by("ivy").learns("iro-agreement", "green");
    assertThat(unmet(CHANGE_CATEGORY_BETWEEN_REVIEWS, "2027-02-10", SOCIAL_WORKER)).isEmpty();
    assertThat(unmet(CHANGE_CATEGORY_BETWEEN_REVIEWS_RED, "2027-02-10", SOCIAL_WORKER))
        .containsExactly("CALD-9 document/individual-evidence", "CALD-9 document/equality-note");
    decided("2027-02-11", "green", "between-reviews");
    assertThat(unmet(CHANGE_CATEGORY_BETWEEN_REVIEWS, "2027-03-01", SOCIAL_WORKER))
        .as("each change at a meeting of its own")
        .containsExactly("CALD-13 meeting/permanence-planning");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "green, none, true",
        "amber, none, false",
        "amber, signed, false",
        "amber, no-progress, false",
        "amber, progress, true",
        "red, progress, false",
        "none, none, false"
      })
  void an_assessment_starts_at_green_or_at_amber_with_progress(
      String category, String work, boolean starts) {
    if (category != null) decided("2026-12-07", category, "at-review");
    if (work != null) story.on("2027-02-10").learns("work-agreement", work);
    assertThat(unmet(START_ASSESSMENT, "2027-02-11", SOCIAL_WORKER).isEmpty()).isEqualTo(starts);
  }

  @Test
  void progress_from_an_earlier_time_at_amber_starts_no_assessment() {
    working();
    story.on("2027-02-10").learns("work-agreement", "progress");
    decided("2027-06-07", "red", "at-review");
    decided("2027-12-07", "amber", "at-review");
    assertThat(unmet(START_ASSESSMENT, "2027-12-08", SOCIAL_WORKER))
        .containsExactly("CALD-8 work-agreement");
  }

  @Test
  void the_assessment_says_how_with_which_goals_support_and_services() {
    documents = Set.of("assessment-of-way-home", "assessment-of-support");
    assertThat(unmet(COMPLETE_ASSESSMENT, "2027-02-04", SOCIAL_WORKER))
        .containsExactly(
            "CALD-14 document/assessment-of-parents-goals",
            "CALD-14 document/assessment-of-services");
    assertThat(unmet(SIGN_OFF_ASSESSMENT, "2027-02-04", TEAM_MANAGER))
        .containsExactly("CALD-17 chronology");
  }

  @Test
  void a_return_names_everything_that_is_not_in_place() {
    assertThat(unmet(CONFIRM_RETURN, "2027-04-08", TEAM_MANAGER))
        .containsExactly(
            "CALD-9 category",
            "CALD-14 assessment",
            "CALD-15 meeting/transition",
            "CALD-15 plan/transition",
            "REG-32 plan-change",
            "REG-18 placement-with-parents");
    decided("2026-12-03", "green", "at-review");
    story
        .on("2027-02-01")
        .learns("meeting/transition", "held")
        .on("2027-02-04")
        .learns("assessment", "completed")
        .on("2027-02-18")
        .learns("plan/transition", "agreed")
        .on("2027-03-10")
        .learns("plan-change", "endorsed")
        .on("2027-04-07")
        .learns("placement-with-parents", "authorised");
    assertThat(unmet(CONFIRM_RETURN, "2027-04-08", TEAM_MANAGER))
        .as("the professionals meet after the assessment")
        .containsExactly("CALD-15 meeting/transition");
    story.on("2027-02-18").learns("meeting/transition", "held");
    assertThat(unmet(CONFIRM_RETURN, "2027-04-08", TEAM_MANAGER)).isEmpty();
    decided("2027-04-08", "red", "between-reviews");
    assertThat(unmet(CONFIRM_RETURN, "2027-04-08", TEAM_MANAGER))
        .containsExactly("CALD-9 category");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-04, MET",
    "2027-06-06, MET",
    "2027-06-07, DEVIATED",
    "2027-03-08, MET",
    "2027-03-07, DEVIATED",
    "2027-02-10, DEVIATED",
    "2026-12-07, DEVIATED"
  })
  void a_review_without_a_planning_meeting_before_it_is_held_and_deviates(
      String meeting, Outcome outcome) {
    story
        .on("2026-12-07")
        .learns("meeting/looked-after-review", "held")
        .on(meeting)
        .learns("meeting/permanence-planning", "held");
    assertThat(compliance(HOLD_MEETING_REVIEW, "2027-06-07"))
        .containsExactly(new Compliance("CALD-10", outcome));
  }

  @Test
  void one_planning_meeting_prepares_one_review() {
    story
        .on("2026-11-30")
        .learns("meeting/permanence-planning", "held")
        .on("2026-12-07")
        .learns("meeting/looked-after-review", "held");
    assertThat(compliance(HOLD_MEETING_REVIEW, "2027-01-11"))
        .containsExactly(new Compliance("CALD-10", Outcome.DEVIATED));
  }

  @Test
  void the_first_review_of_all_needs_only_the_meeting() {
    var first = new Moments().on("2027-01-11").learns("meeting/permanence-planning", "held");
    assertThat(
            CALDERDALE.compliance(HOLD_MEETING_REVIEW, attempt("2027-01-18", IRO), first.facts()))
        .containsExactly(new Compliance("CALD-10", Outcome.MET));
  }

  @Test
  void a_case_without_a_return_closes_at_red_or_when_it_is_dropped() {
    decided("2026-12-07", "amber", "at-review");
    assertThat(unmet(CLOSE_CASE, "2027-02-11", TEAM_MANAGER)).containsExactly("CALD-9 case");
    decided("2027-02-10", "red", "between-reviews");
    assertThat(unmet(CLOSE_CASE, "2027-02-11", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void a_deadline_is_waived_by_manager_and_reviewing_officer_together() {
    assertThat(unmet(WAIVE_DEADLINE, "2027-02-11", TEAM_MANAGER))
        .containsExactly("OVERSIGHT consultation/iro");
    story.on("2027-02-01").learns("consultation/iro", "held");
    assertThat(unmet(WAIVE_DEADLINE, "2027-02-11", TEAM_MANAGER)).isEmpty();
    assertThat(unmet(WAIVE_DEADLINE, "2027-02-16", TEAM_MANAGER))
        .containsExactly("OVERSIGHT consultation/iro");
  }

  @ParameterizedTest
  @CsvSource({
    "RECOMMEND_CATEGORY, SOCIAL_WORKER, TEAM_MANAGER",
    "DECIDE_CATEGORY_AT_REVIEW, IRO, TEAM_MANAGER",
    "RECORD_IRO_AGREEMENT, IRO, SOCIAL_WORKER",
    "START_ASSESSMENT, SOCIAL_WORKER, IRO",
    "SIGN_OFF_ASSESSMENT, TEAM_MANAGER, SOCIAL_WORKER",
    "AUTHORISE_PWP, NOMINATED_OFFICER, TEAM_MANAGER",
    "APPROVE_EXTENDED_STAY, NOMINATED_OFFICER, TEAM_MANAGER",
    "AGREE_DISCHARGE_APPLICATION, LEGAL_SERVICES, SOCIAL_WORKER",
    "CLOSE_CIN_PLAN, TEAM_MANAGER, SOCIAL_WORKER",
    "REOPEN_CASE, TEAM_MANAGER, SOCIAL_WORKER",
    "CONSIDER_REUNIFICATION, IRO, TEAM_MANAGER"
  })
  void each_act_has_its_role(GateKey act, Role may, Role mayNot) {
    assertThat(judge(act, "2027-01-04", may)).isNotInstanceOf(Verdict.WrongRole.class);
    assertThat(judge(act, "2027-01-04", mayNot)).isInstanceOf(Verdict.WrongRole.class);
  }

  @Test
  void there_are_no_levels_of_risk() {
    assertThat(judge(CLASSIFY_RISK_RC1, "2027-01-04", SOCIAL_WORKER))
        .isInstanceOf(Verdict.NotDoneHere.class);
    assertThat(judge(CONFIRM_RETURN, "2027-01-04", NOMINATED_OFFICER))
        .isInstanceOf(Verdict.WrongRole.class);
  }

  /** Amber, with agreed work that a meeting looks at on 10 February 2027. */
  private void working() {
    decided("2026-12-07", "amber", "at-review");
    story
        .on("2026-12-09")
        .learns("progress-letter", "sent")
        .on("2026-12-16")
        .learns("work-agreement", "signed")
        .on("2027-02-10")
        .learns("meeting/permanence-planning", "held");
  }

  private void decided(String on, String category, String at) {
    story
        .on(on)
        .learns(
            "category",
            category,
            "category-since",
            on,
            "category-decision",
            at,
            "category-recommendation",
            "considered");
  }

  private Attempt attempt(String on, Role role) {
    return new Attempt(Occurred.parse(on), Set.of(role), "sam", null, documents, Map.of());
  }

  private Verdict judge(GateKey key, String on, Role role) {
    return CALDERDALE.judge(key, attempt(on, role), story.facts());
  }

  private List<Compliance> compliance(GateKey key, String on) {
    return CALDERDALE.compliance(key, attempt(on, IRO), story.facts());
  }

  /** Rule and fact of each; the role is right. */
  private List<String> unmet(GateKey key, String on, Role role) {
    return switch (judge(key, on, role)) {
      case Verdict.Granted _ -> List.of();
      case Verdict.Withheld(var _, var unmet, var _) ->
          unmet.stream().map(u -> u.rule().id() + " " + u.fact()).toList();
      case Verdict verdict -> throw new AssertionError(verdict);
    };
  }
}
