package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.GateKey.ACCEPT_REFERRAL;
import static uk.homeward.practice.GateKey.ACCEPT_SUPPORT_REQUEST;
import static uk.homeward.practice.GateKey.AGREE_DISCHARGE_APPLICATION;
import static uk.homeward.practice.GateKey.AGREE_SUPPORT_PLAN;
import static uk.homeward.practice.GateKey.APPROVE_CEASING;
import static uk.homeward.practice.GateKey.APPROVE_EXTENDED_STAY;
import static uk.homeward.practice.GateKey.APPROVE_RETURN_DECISION;
import static uk.homeward.practice.GateKey.AUTHORISE_PWP;
import static uk.homeward.practice.GateKey.CLASSIFY_RISK_RC1;
import static uk.homeward.practice.GateKey.CONFIRM_PWP;
import static uk.homeward.practice.GateKey.CONFIRM_RETURN;
import static uk.homeward.practice.GateKey.MAKE_IMMEDIATE_PLACEMENT;
import static uk.homeward.practice.GateKey.RECLASSIFY_RISK;
import static uk.homeward.practice.GateKey.REPORT_UNPLANNED_RETURN;
import static uk.homeward.practice.GateKey.REQUEST_CHRONOLOGY_SUPPORT;
import static uk.homeward.practice.GateKey.SIGN_OFF_ASSESSMENT;
import static uk.homeward.practice.GateKey.START_ASSESSMENT;
import static uk.homeward.practice.GateKey.START_PROGRAMME;
import static uk.homeward.practice.GateKey.SUBMIT_REFERRAL;
import static uk.homeward.practice.GateKey.WITHDRAW_SUPPORT;
import static uk.homeward.practice.GateKey.WITHDRAW_SUPPORT_EARLY;
import static uk.homeward.practice.Role.ASSISTANT_DIRECTOR;
import static uk.homeward.practice.Role.DIRECTOR_OF_CHILDRENS_SERVICES;
import static uk.homeward.practice.Role.NOMINATED_OFFICER;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.SUPPORT_SERVICE_MANAGER;
import static uk.homeward.practice.Role.TEAM_MANAGER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Occurred;

/** Who may do what in Surrey and on which conditions. */
class SurreyGatesTest {

  private static final Practice SURREY = Practices.shipped().of("surrey");
  private static final String DAY = "2027-04-20";

  private final Map<String, String> facts = new TreeMap<>();
  private Map<String, String> people = Map.of();

  @Test
  void the_service_helps_with_the_chronology_of_a_looked_after_child() {
    wants(REQUEST_CHRONOLOGY_SUPPORT, SOCIAL_WORKER, "SURREY-5 looked-after");
    knows("looked-after", "started");
    wants(REQUEST_CHRONOLOGY_SUPPORT, SOCIAL_WORKER);
    only(ACCEPT_SUPPORT_REQUEST, SOCIAL_WORKER, SUPPORT_SERVICE_MANAGER);
  }

  @Test
  void nobody_answers_what_they_asked_themselves() {
    by("sam", "support-request/chronology", "requested");
    wants(ACCEPT_SUPPORT_REQUEST, SUPPORT_SERVICE_MANAGER, "SOD support-request/chronology");
    by("sam", "referral", "submitted");
    wants(ACCEPT_REFERRAL, SUPPORT_SERVICE_MANAGER, "SOD referral");
  }

  @Test
  void an_assessment_without_a_word_to_the_service_starts_and_is_noted() {
    assertThat(granted(START_ASSESSMENT, SOCIAL_WORKER).compliance())
        .containsExactly(new Compliance("SURREY-2", Outcome.DEVIATED));
    knows("support-request/consultation", "advised");
    assertThat(granted(START_ASSESSMENT, SOCIAL_WORKER).compliance())
        .containsExactly(new Compliance("SURREY-2", Outcome.MET));
  }

  @Test
  void managers_agree_the_assessment_and_the_assistant_director_decides_before_the_referral() {
    wants(
        SIGN_OFF_ASSESSMENT,
        TEAM_MANAGER,
        "SURREY-26 assessment",
        "SURREY-26 risk-level",
        "SURREY-26 child-views");
    wants(
        APPROVE_RETURN_DECISION,
        ASSISTANT_DIRECTOR,
        "SURREY-7 assessment",
        "SURREY-26 assessment-sign-off");
    only(APPROVE_RETURN_DECISION, TEAM_MANAGER, ASSISTANT_DIRECTOR);
    wants(SUBMIT_REFERRAL, SOCIAL_WORKER, "SURREY-11 risk-level", "SURREY-7 return-decision");
    knows("risk-level", "high", "return-decision", "approved");
    wants(SUBMIT_REFERRAL, SOCIAL_WORKER, "SURREY-11 risk-level");
    knows("risk-level", "medium");
    wants(SUBMIT_REFERRAL, SOCIAL_WORKER);
  }

  @Test
  void social_worker_and_team_manager_classify_together() {
    people = Map.of("social-worker", "sam");
    wants(CLASSIFY_RISK_RC1, SOCIAL_WORKER, "SURREY-7 person/team-manager");
    people = Map.of("social-worker", "sam", "team-manager", "tom");
    wants(CLASSIFY_RISK_RC1, SOCIAL_WORKER);
  }

  @Test
  void from_high_or_severe_nobody_classifies_again_without_a_date() {
    people = Map.of("social-worker", "sam", "team-manager", "tom");
    wants(RECLASSIFY_RISK, SOCIAL_WORKER, "SURREY-10 risk-level");
    for (var level : List.of("high", "severe")) {
      knows("risk-level", level);
      wants(RECLASSIFY_RISK, SOCIAL_WORKER, "SURREY-8 reclassification");
    }
    knows("reclassification", "agreed");
    wants(RECLASSIFY_RISK, SOCIAL_WORKER);
    knows("risk-level", "low");
    facts.remove("reclassification");
    wants(RECLASSIFY_RISK, SOCIAL_WORKER);
  }

  @Test
  void the_plan_comes_from_the_meeting_and_the_start_from_the_plan() {
    wants(
        AGREE_SUPPORT_PLAN, SOCIAL_WORKER, "SURREY-11 referral", "SURREY-13 meeting/professionals");
    people = Map.of("support-practitioner", "piet");
    wants(START_PROGRAMME, SUPPORT_SERVICE_MANAGER, "SURREY-13 plan/support");
    knows("plan/support", "agreed");
    wants(START_PROGRAMME, SUPPORT_SERVICE_MANAGER);
    knows("person/social-worker", "piet");
    wants(START_PROGRAMME, SUPPORT_SERVICE_MANAGER, "SURREY-3 person/support-practitioner");
  }

  @Test
  void the_meeting_has_five_points_and_four_without_an_order() {
    var points = List.of("reasons-for-care", "key-dates", "case-for-return", "steps", "discharge");
    knows("referral", "accepted", "meeting/professionals", "held", "legal-status", "c2");
    points.forEach(point -> knows("meeting-agenda/" + point, "covered"));
    assertThat(agenda()).isEqualTo(Outcome.MET);
    for (var point : points) {
      facts.remove("meeting-agenda/" + point);
      assertThat(agenda()).as(point).isEqualTo(Outcome.DEVIATED);
      knows("meeting-agenda/" + point, "covered");
    }
    facts.remove("meeting-agenda/discharge");
    knows("legal-status", "v2");
    assertThat(agenda()).isEqualTo(Outcome.MET);
  }

  @Test
  void the_service_withdraws_after_the_final_review_or_for_a_reason() {
    knows("support-programme", "started");
    wants(WITHDRAW_SUPPORT, SUPPORT_SERVICE_MANAGER, "SURREY-21 programme-review/final");
    assertThat(granted(WITHDRAW_SUPPORT_EARLY, SUPPORT_SERVICE_MANAGER).compliance())
        .containsExactly(new Compliance("SURREY-15", Outcome.DEVIATED));
    knows("programme-review/final", "held", "consultation/programme-supervision", "held");
    assertThat(granted(WITHDRAW_SUPPORT, SUPPORT_SERVICE_MANAGER).compliance())
        .containsExactly(new Compliance("SURREY-15", Outcome.MET));
  }

  @Test
  void the_assistant_director_authorises_what_is_agreed_assessed_and_talked_over() {
    wants(
        AUTHORISE_PWP,
        ASSISTANT_DIRECTOR,
        "REG-15 legal-status",
        "SURREY-18 placement-with-parents",
        "REG-17 suitability/placement-with-parents",
        "REG-18 child-views",
        "REG-18 consultation/iro",
        "REG-32 plan-change");
    only(AUTHORISE_PWP, NOMINATED_OFFICER, ASSISTANT_DIRECTOR);
    for (var order : List.of("c1", "c2")) {
      knows("legal-status", order);
      assertThat(unmet(AUTHORISE_PWP, ASSISTANT_DIRECTOR))
          .contains("SURREY-19 placement-with-parents-agreement");
    }
    by("sam", "placement-with-parents", "requested");
    assertThat(unmet(AUTHORISE_PWP, ASSISTANT_DIRECTOR)).contains("SOD placement-with-parents");
  }

  @Test
  void a_longer_stay_needs_the_agreement_and_the_assistant_director() {
    knows("legal-status", "c1", "extended-stay", "requested");
    wants(APPROVE_EXTENDED_STAY, ASSISTANT_DIRECTOR, "SURREY-19 placement-with-parents-agreement");
    only(APPROVE_EXTENDED_STAY, TEAM_MANAGER, ASSISTANT_DIRECTOR);
  }

  @Test
  void a_return_under_an_order_is_confirmed_when_everything_is_in_place() {
    knows("legal-status", "c2");
    wants(
        CONFIRM_RETURN,
        TEAM_MANAGER,
        "SURREY-1 looked-after",
        "SURREY-11 risk-level",
        "SURREY-7 return-decision",
        "SURREY-13 plan/support",
        "SURREY-25 plan-change",
        "SURREY-18 placement-with-parents",
        "SURREY-19 placement-with-parents-agreement");
    ready();
    knows(
        "placement-with-parents", "authorised",
        "placement-with-parents-agreement", "completed");
    wants(CONFIRM_RETURN, TEAM_MANAGER);
    knows("risk-level", "severe");
    wants(CONFIRM_RETURN, TEAM_MANAGER, "SURREY-11 risk-level");
  }

  @Test
  void a_return_of_an_accommodated_child_needs_another_approval() {
    ready();
    knows("legal-status", "v2");
    wants(CONFIRM_RETURN, TEAM_MANAGER, "REG-39 ceasing-approval");
    knows("ceasing-approval", "approved");
    wants(CONFIRM_RETURN, TEAM_MANAGER);
  }

  @Test
  void ceasing_for_a_child_of_sixteen_takes_the_director() {
    knows("legal-status", "v2", "child-born", "2011-04-20");
    only(APPROVE_CEASING, NOMINATED_OFFICER, DIRECTOR_OF_CHILDRENS_SERVICES);
    knows("child-born", "2011-04-21");
    assertThat(unmet(APPROVE_CEASING, NOMINATED_OFFICER))
        .containsExactly(
            "REG-39 suitability/ceasing", "REG-39 child-views", "REG-39 consultation/iro");
  }

  @Test
  void what_cannot_wait_begins_with_the_parent_and_is_confirmed_on_an_assessment() {
    knows("legal-status", "c1");
    wants(MAKE_IMMEDIATE_PLACEMENT, ASSISTANT_DIRECTOR, "REG-19 suitability/parent-interview");
    knows("placement-with-parents", "immediate", "risk-level", "severe");
    wants(
        CONFIRM_PWP,
        ASSISTANT_DIRECTOR,
        "SURREY-19 placement-with-parents-agreement",
        "SURREY-11 risk-level",
        "REG-17 suitability/placement-with-parents",
        "REG-19 meeting/looked-after-review");
  }

  @Test
  void a_child_who_went_home_by_themselves_is_never_refused() {
    knows("legal-status", "c1");
    var attempt = attempt(SOCIAL_WORKER);
    assertThat(SURREY.judgeReport(REPORT_UNPLANNED_RETURN, attempt, known())).isEmpty();
    assertThat(SURREY.compliance(REPORT_UNPLANNED_RETURN, attempt, known()))
        .contains(
            new Compliance("SURREY-18", Outcome.DEVIATED),
            new Compliance("REG-39", Outcome.NOT_APPLICABLE));
  }

  @Test
  void the_assistant_director_agrees_to_a_discharge_on_legal_advice() {
    wants(AGREE_DISCHARGE_APPLICATION, ASSISTANT_DIRECTOR, "SURREY-23 legal-advice");
    knows("legal-advice", "sought");
    wants(AGREE_DISCHARGE_APPLICATION, ASSISTANT_DIRECTOR);
    only(AGREE_DISCHARGE_APPLICATION, TEAM_MANAGER, ASSISTANT_DIRECTOR);
  }

  @Test
  void nothing_is_asked_of_a_record_system_that_no_text_describes() {
    assertThat(SURREY.recordUpdates()).isEmpty();
    assertThat(SURREY.recordSystem()).isNull();
  }

  private void ready() {
    knows(
        "looked-after", "started",
        "risk-level", "medium",
        "return-decision", "approved",
        "plan/support", "agreed",
        "plan-change", "endorsed");
  }

  private void knows(String... factsAndValues) {
    for (var i = 0; i < factsAndValues.length; i += 2)
      facts.put(factsAndValues[i], factsAndValues[i + 1]);
  }

  private String author = "someone";

  private void by(String person, String... factsAndValues) {
    author = person;
    knows(factsAndValues);
  }

  private CaseFacts known() {
    var story = new Moments().on("2027-04-01").by(author);
    facts.forEach(story::learns);
    return story.facts();
  }

  private Attempt attempt(Role role) {
    return new Attempt(Occurred.parse(DAY), Set.of(role), "sam", null, Set.of(), people);
  }

  private Outcome agenda() {
    return granted(AGREE_SUPPORT_PLAN, SOCIAL_WORKER).compliance().getFirst().outcome();
  }

  private Verdict.Granted granted(GateKey key, Role role) {
    return (Verdict.Granted) SURREY.judge(key, attempt(role), known());
  }

  /** Everything that is unmet: rule and fact of each; the role is right. */
  private void wants(GateKey key, Role role, String... ruleAndFact) {
    assertThat(unmet(key, role)).as(key.word()).containsExactly(ruleAndFact);
  }

  private List<String> unmet(GateKey key, Role role) {
    return switch (SURREY.judge(key, attempt(role), known())) {
      case Verdict.Granted _ -> List.of();
      case Verdict.Withheld(var _, var unmet, var _) ->
          unmet.stream().map(u -> u.rule().id() + " " + u.fact()).toList();
      case Verdict verdict -> throw new AssertionError(verdict);
    };
  }

  private void only(GateKey key, Role other, Role... roles) {
    assertThat(SURREY.judge(key, attempt(other), known()))
        .isInstanceOfSatisfying(
            Verdict.WrongRole.class, wrong -> assertThat(wrong.roles()).containsExactly(roles));
  }
}
