package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.GateKey.AGREE_DISCHARGE_APPLICATION;
import static uk.homeward.practice.GateKey.APPOINT_CHRONOLOGIST;
import static uk.homeward.practice.GateKey.APPROVE_CEASING;
import static uk.homeward.practice.GateKey.APPROVE_EXTENDED_STAY;
import static uk.homeward.practice.GateKey.AUTHORISE_PWP;
import static uk.homeward.practice.GateKey.CLASSIFY_RISK_RC1;
import static uk.homeward.practice.GateKey.CLOSE_CASE;
import static uk.homeward.practice.GateKey.COMPLETE_PWP_AGREEMENT;
import static uk.homeward.practice.GateKey.CONFIRM_RETURN;
import static uk.homeward.practice.GateKey.CONFIRM_SEVERE;
import static uk.homeward.practice.GateKey.ENDORSE_PLAN_CHANGE_AT_REVIEW;
import static uk.homeward.practice.GateKey.FINALISE_MONITORING_FORM;
import static uk.homeward.practice.GateKey.RECORD_CASE_DECISION_1;
import static uk.homeward.practice.GateKey.RECORD_CASE_DECISION_2;
import static uk.homeward.practice.GateKey.RECORD_CASE_DECISION_2_PROCEED;
import static uk.homeward.practice.GateKey.RECORD_CASE_DECISION_3_FURTHER_PERIOD;
import static uk.homeward.practice.GateKey.RECORD_CASE_DECISION_3_PROCEED;
import static uk.homeward.practice.GateKey.RECORD_VISIT;
import static uk.homeward.practice.GateKey.REPORT_RETURN;
import static uk.homeward.practice.GateKey.REPORT_UNPLANNED_RETURN;
import static uk.homeward.practice.GateKey.REQUEST_EXTENDED_STAY;
import static uk.homeward.practice.GateKey.SIGN_OFF_ASSESSMENT;
import static uk.homeward.practice.GateKey.SUBMIT_PANEL_PACK;
import static uk.homeward.practice.Role.DIRECTOR_OF_CHILDRENS_SERVICES;
import static uk.homeward.practice.Role.IRO;
import static uk.homeward.practice.Role.NOMINATED_OFFICER;
import static uk.homeward.practice.Role.SERVICE_DELIVERY_MANAGER;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.TEAM_MANAGER;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Envelope.ReliedOn;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.reunification.BreakdownReason;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationBrokeDown;

/** Who may do what in Leeds and on which conditions. */
class LeedsGatesTest {

  private static final Practice LEEDS = Practices.shipped().of("leeds");

  private final Moments story =
      new Moments()
          .on("2016-05-01")
          .learns("child-born", "2016-05-01")
          .on("2022-03-01")
          .learns("looked-after", "started", "legal-status", "c2", "living", "in-placement")
          .on("2026-11-23")
          .learns(
              "person/social-worker", "priya", "person/team-manager", "tom", "person/iro", "ida");

  private final Set<String> documents = new HashSet<>();
  private Map<String, String> people = Map.of();

  @Test
  void the_first_decision_waits_for_supervision() {
    assertThat(unmet(RECORD_CASE_DECISION_1, "2026-11-23", TEAM_MANAGER))
        .containsExactly("LEEDS-3.3 consultation/supervision");
    story.on("2026-11-23").learns("consultation/supervision", "held");
    assertThat(judge(RECORD_CASE_DECISION_1, "2026-11-23", TEAM_MANAGER))
        .isInstanceOfSatisfying(
            Verdict.Granted.class,
            granted -> {
              assertThat(granted.rules())
                  .extracting(RuleRef::id)
                  .containsExactly("LEEDS-3.4", "LEEDS-3.1", "LEEDS-3.3");
              assertThat(granted.reliedOn())
                  .contains(new ReliedOn("consultation/supervision", "held", "evt-4"));
            });
  }

  @Test
  void what_happened_after_the_act_does_not_count_for_it() {
    story.on("2026-11-24").learns("consultation/supervision", "held");
    assertThat(unmet(RECORD_CASE_DECISION_1, "2026-11-23", TEAM_MANAGER))
        .containsExactly("LEEDS-3.3 consultation/supervision");
    assertThat(unmet(RECORD_CASE_DECISION_1, "2026-11-24", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void another_role_is_told_which_may() {
    assertThat(judge(RECORD_CASE_DECISION_1, "2026-11-23", SOCIAL_WORKER))
        .isInstanceOfSatisfying(
            Verdict.WrongRole.class,
            wrong -> {
              assertThat(wrong.roles()).containsExactly(TEAM_MANAGER);
              assertThat(wrong.rule().id()).isEqualTo("LEEDS-3.4");
            });
  }

  @Test
  void the_chronologist_has_no_other_part_in_the_case() {
    decided(1, "proceed");
    people = Map.of("chronologist", "ida");
    assertThat(unmet(APPOINT_CHRONOLOGIST, "2026-11-30", TEAM_MANAGER))
        .containsExactly("LEEDS-5.2 person/chronologist");
    people = Map.of("chronologist", "charlie");
    assertThat(unmet(APPOINT_CHRONOLOGIST, "2026-11-30", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void the_first_classification_names_everything_that_is_not_ready() {
    assertThat(unmet(CLASSIFY_RISK_RC1, "2027-02-01", SOCIAL_WORKER))
        .containsExactly(
            "LEEDS-3.4 decision/1",
            "LEEDS-8.1 assessment",
            "LEEDS-6.1 chronology",
            "LEEDS-7.5 midpoint-supervision",
            "LEEDS-5.3 meeting/assessment-planning",
            "LEEDS-5.4 child-seen",
            "LEEDS-8.1 person/assessor",
            "LEEDS-8.1 person/social-worker",
            "LEEDS-8.1 person/team-manager",
            "LEEDS-8.1 person/chronologist");
    people =
        Map.of(
            "assessor",
            "priya",
            "social-worker",
            "priya",
            "team-manager",
            "tom",
            "chronologist",
            "charlie");
    decided(1, "proceed");
    story
        .on("2026-11-30")
        .learns("meeting/assessment-planning", "held")
        .on("2026-12-05")
        .learns("child-seen", "alone")
        .on("2027-01-08")
        .learns("midpoint-supervision", "held")
        .on("2027-01-22")
        .learns("chronology", "completed")
        .on("2027-01-29")
        .learns("assessment", "drafted")
        .on("2027-01-30")
        .learns("meeting/assessment-planning", "scheduled");
    assertThat(unmet(CLASSIFY_RISK_RC1, "2027-02-01", SOCIAL_WORKER)).isEmpty();
  }

  @Test
  void the_second_decision_follows_a_talk_about_that_very_level() {
    decided(1, "proceed");
    story
        .on("2027-01-20")
        .learns("consultation/service-delivery-manager", "held")
        .on("2027-02-01")
        .learns("risk-level", "high", "risk-classification/rc1", "high");
    assertThat(unmet(RECORD_CASE_DECISION_2, "2027-02-03", TEAM_MANAGER))
        .containsExactly("LEEDS-8.2 consultation/service-delivery-manager");
    story.on("2027-02-02").learns("consultation/service-delivery-manager", "held");
    assertThat(unmet(RECORD_CASE_DECISION_2, "2027-02-03", TEAM_MANAGER)).isEmpty();
    assertThat(unmet(RECORD_CASE_DECISION_2_PROCEED, "2027-02-03", TEAM_MANAGER))
        .containsExactly("LEEDS-8.3 risk-level");
  }

  @Test
  void signing_off_needs_the_virtual_school_the_checks_and_the_child() {
    story.on("2027-01-29").learns("assessment", "drafted");
    assertThat(unmet(SIGN_OFF_ASSESSMENT, "2027-02-05", TEAM_MANAGER))
        .containsExactly(
            "LEEDS-7.2 consultation/virtual-school",
            "LEEDS-7.4 household-checks",
            "LEEDS-5.4 child-seen");
  }

  @Test
  void after_medium_a_second_classification_after_low_none() {
    decided(2, "proceed");
    story.on("2027-02-01").learns("risk-level", "medium", "risk-classification/rc1", "medium");
    assertThat(unmet(RECORD_CASE_DECISION_3_PROCEED, "2027-04-28", SERVICE_DELIVERY_MANAGER))
        .containsExactly("LEEDS-10.1 risk-classification/rc2");
    story.on("2027-02-01").learns("risk-level", "low", "risk-classification/rc1", "low");
    assertThat(unmet(RECORD_CASE_DECISION_3_PROCEED, "2027-04-28", SERVICE_DELIVERY_MANAGER))
        .isEmpty();
  }

  @Test
  void from_high_the_improvement_has_to_last() {
    decided(2, "further-period");
    story
        .on("2026-12-31")
        .learns("risk-level", "high", "risk-classification/rc1", "high")
        .on("2027-06-01")
        .learns("risk-level", "medium", "risk-classification/rc2", "medium");
    assertThat(unmet(RECORD_CASE_DECISION_3_PROCEED, "2027-06-20", SERVICE_DELIVERY_MANAGER))
        .containsExactly(
            "LEEDS-10.2 earliest/sustained-improvement", "T-L4 earliest/sustained-improvement");
    story.on("2027-06-21T09:00:00Z").learns("earliest/sustained-improvement", "2027-06-20");
    assertThat(unmet(RECORD_CASE_DECISION_3_PROCEED, "2027-06-19", SERVICE_DELIVERY_MANAGER))
        .hasSize(2);
    assertThat(unmet(RECORD_CASE_DECISION_3_PROCEED, "2027-06-20", SERVICE_DELIVERY_MANAGER))
        .isEmpty();
  }

  @Test
  void more_time_is_given_only_where_the_risk_has_come_down() {
    decided(2, "further-period");
    story
        .on("2026-12-31")
        .learns("risk-level", "high", "risk-classification/rc1", "high")
        .on("2027-06-01")
        .learns("risk-level", "high", "risk-classification/rc2", "high");
    assertThat(unmet(RECORD_CASE_DECISION_3_FURTHER_PERIOD, "2027-06-10", SERVICE_DELIVERY_MANAGER))
        .containsExactly("LEEDS-10.6 risk-level");
    story.on("2027-06-08").learns("risk-level", "medium", "risk-classification/interim", "medium");
    assertThat(unmet(RECORD_CASE_DECISION_3_FURTHER_PERIOD, "2027-06-10", SERVICE_DELIVERY_MANAGER))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rc2", "further"})
  void nobody_decides_on_their_own_classification(String last) {
    decided(2, "proceed");
    story
        .on("2027-02-01")
        .learns("risk-level", "medium", "risk-classification/rc1", "medium")
        .on("2027-04-26")
        .learns("risk-level", "medium", "risk-classification/rc2", "medium")
        .on("2027-10-26")
        .by("sam")
        .learns("risk-level", "medium", "risk-classification/" + last, "medium");
    assertThat(unmet(RECORD_CASE_DECISION_3_PROCEED, "2027-10-28", SERVICE_DELIVERY_MANAGER))
        .containsExactly("SOD risk-classification/" + last);
  }

  @Test
  void severe_by_time_is_not_confirmed_once_a_lower_level_is_known() {
    story
        .on("2027-01-25")
        .learns("risk-level", "high")
        .on("2027-07-25")
        .learns("severe-by-time", "proposed");
    assertThat(unmet(CONFIRM_SEVERE, "2027-07-27", SERVICE_DELIVERY_MANAGER)).isEmpty();
    story.on("2027-07-22").learns("risk-level", "medium");
    assertThat(unmet(CONFIRM_SEVERE, "2027-07-27", SERVICE_DELIVERY_MANAGER))
        .containsExactly("T-L3 risk-level");
  }

  @Test
  void after_a_return_the_child_is_seen_alone_on_each_visit() {
    assertThat(compliance(RECORD_VISIT, "2027-05-01"))
        .containsExactly(new Compliance("LEEDS-14.7", Outcome.NOT_APPLICABLE));
    home();
    documents.clear();
    assertThat(compliance(RECORD_VISIT, "2027-06-10"))
        .containsExactly(new Compliance("LEEDS-14.7", Outcome.DEVIATED));
    documents.add("time-alone-with-child");
    assertThat(compliance(RECORD_VISIT, "2027-06-10"))
        .containsExactly(new Compliance("LEEDS-14.7", Outcome.MET));
  }

  @Test
  void a_plan_change_is_endorsed_at_a_review_that_was_held() {
    decided(1, "proceed");
    story
        .on("2027-02-01")
        .learns("meeting/looked-after-review", "held")
        .learns("meeting-held/looked-after-review", "mtg-february")
        .on("2027-03-01")
        .learns("meeting/looked-after-review", "adjourned");
    assertThat(endorsedAt("mtg-february")).isInstanceOf(Verdict.Granted.class);
    assertThat(endorsedAt(null)).isInstanceOf(Verdict.Granted.class);
    assertThat(endorsedAt("mtg-march"))
        .isInstanceOfSatisfying(
            Verdict.Withheld.class,
            held ->
                assertThat(held.unmet())
                    .extracting(Verdict.Unmet::fact)
                    .containsExactly("meeting/looked-after-review"));
  }

  private Verdict endorsedAt(@Nullable String meeting) {
    var attempt =
        new Attempt(
            Occurred.parse("2027-03-02"), Set.of(IRO), "ida", null, Set.of(), Map.of(), meeting);
    return LEEDS.judge(ENDORSE_PLAN_CHANGE_AT_REVIEW, attempt, story.facts());
  }

  @Test
  void a_longer_stay_needs_an_order_an_active_plan_and_two_documents() {
    story.on("2027-02-01").learns("risk-level", "medium");
    assertThat(unmet(REQUEST_EXTENDED_STAY, "2027-03-10", SOCIAL_WORKER))
        .containsExactly(
            "LEEDS-11.1 meeting/planning",
            "LEEDS-11.1 plan/support",
            "LEEDS-11.2 document/return-home-assessment",
            "LEEDS-11.2 document/placement-with-parents-front-sheet");
    documents.addAll(Set.of("return-home-assessment", "placement-with-parents-front-sheet"));
    story
        .on("2027-02-10")
        .learns("meeting/planning", "held")
        .on("2027-02-20")
        .learns("plan/support", "agreed");
    assertThat(unmet(REQUEST_EXTENDED_STAY, "2027-03-10", SOCIAL_WORKER)).isEmpty();
    story.on("2027-03-10").by("priya").learns("extended-stay", "requested");
    assertThat(unmet(APPROVE_EXTENDED_STAY, "2027-03-12", SERVICE_DELIVERY_MANAGER)).isEmpty();
    story.on("2027-03-11").learns("legal-status", "v2");
    assertThat(unmet(APPROVE_EXTENDED_STAY, "2027-03-12", SERVICE_DELIVERY_MANAGER))
        .containsExactly("REG-15 legal-status");
  }

  @Test
  void the_front_sheet_goes_to_panel_only_for_a_child_under_an_order() {
    documents.addAll(Set.of("return-home-assessment", "chronology", "reunification-plan"));
    assertThat(unmet(SUBMIT_PANEL_PACK, "2027-05-14", SOCIAL_WORKER))
        .containsExactly(
            "LEEDS-12.5 document/parental-agreement",
            "LEEDS-12.5 document/placement-with-parents-front-sheet");
    documents.add("parental-agreement");
    story.on("2027-05-01").learns("legal-status", "v2");
    assertThat(unmet(SUBMIT_PANEL_PACK, "2027-05-14", SOCIAL_WORKER)).isEmpty();
  }

  @Test
  void placement_with_parents_is_authorised_by_somebody_else_once_all_is_known() {
    assertThat(unmet(AUTHORISE_PWP, "2027-05-26", NOMINATED_OFFICER))
        .containsExactly(
            "REG-18 placement-with-parents",
            "REG-17 suitability/placement-with-parents",
            "REG-18 child-views",
            "REG-18 consultation/iro",
            "REG-32 plan-change");
    story
        .on("2027-05-20")
        .by("sam")
        .learns("placement-with-parents", "requested")
        .on("2027-05-20")
        .learns("suitability/placement-with-parents", "complete")
        .on("2027-05-20")
        .learns("child-views", "recorded")
        .on("2027-05-21")
        .learns("consultation/iro", "held")
        .on("2027-05-26")
        .learns("plan-change", "endorsed");
    assertThat(unmet(AUTHORISE_PWP, "2027-05-26", NOMINATED_OFFICER))
        .containsExactly("SOD placement-with-parents");
    var delegated =
        new Attempt(
            Occurred.parse("2027-05-26"),
            Set.of(NOMINATED_OFFICER),
            "nora",
            "sam",
            Set.of(),
            Map.of());
    assertThat(LEEDS.judge(AUTHORISE_PWP, delegated, story.facts()))
        .isInstanceOf(Verdict.Withheld.class);
    story.on("2027-05-22").by("priya").learns("placement-with-parents", "requested");
    assertThat(unmet(AUTHORISE_PWP, "2027-05-26", NOMINATED_OFFICER)).isEmpty();
  }

  @Test
  void a_return_under_an_order_is_confirmed_when_everything_is_in_place() {
    assertThat(unmet(CONFIRM_RETURN, "2027-05-28", SOCIAL_WORKER))
        .containsExactly(
            "LEEDS-10.5 risk-level",
            "LEEDS-10.7 decision/3",
            "LEEDS-8.8 assessment-sign-off",
            "LEEDS-9.2 parental-agreement",
            "LEEDS-9.3 contingency-plan",
            "LEEDS-10.8 panel",
            "REG-32 plan-change",
            "REG-18 placement-with-parents");
    ready();
    assertThat(unmet(CONFIRM_RETURN, "2027-05-28", SOCIAL_WORKER)).isEmpty();
    story.on("2027-05-27").learns("legal-status", "v2");
    assertThat(unmet(CONFIRM_RETURN, "2027-05-28", SOCIAL_WORKER))
        .containsExactly("REG-39 ceasing-approval");
  }

  @Test
  void the_panel_is_asked_about_by_its_own_rule() {
    ready();
    story.on("2027-05-27").learns("panel", "not-agreed");
    assertThat(unmet(CONFIRM_RETURN, "2027-05-28", SOCIAL_WORKER))
        .containsExactly("LEEDS-10.8 panel");
  }

  @Test
  void what_was_decided_for_one_return_does_not_serve_for_the_next() {
    home();
    var ended =
        new ReunificationBrokeDown(
            new CaseId("case-1"),
            Occurred.parse("2027-08-02"),
            BreakdownReason.RISK_INCREASED,
            null,
            null,
            null);
    story.on("2027-05-20").learns("consultation/iro", "held").on("2027-08-02");
    for (var established : ended.establishes())
      story.learns(established.fact(), established.value());
    assertThat(unmet(CONFIRM_RETURN, "2027-12-01", TEAM_MANAGER))
        .containsExactlyInAnyOrder(
            "LEEDS-10.7 decision/3",
            "LEEDS-10.8 panel",
            "REG-18 placement-with-parents",
            "REG-32 plan-change");
    assertThat(unmet(AUTHORISE_PWP, "2027-12-01", NOMINATED_OFFICER))
        .contains(
            "REG-17 suitability/placement-with-parents",
            "REG-18 child-views",
            "REG-18 consultation/iro",
            "REG-32 plan-change");
  }

  @Test
  void a_return_that_happened_is_told_as_it_was() {
    ready();
    story.on("2027-05-28").learns("return-confirmation", "confirmed");
    assertThat(compliance(REPORT_RETURN, "2027-06-04"))
        .contains(new Compliance("REG-18", Outcome.MET))
        .contains(new Compliance("REG-39", Outcome.NOT_APPLICABLE))
        .contains(new Compliance("LEEDS-10.2", Outcome.NOT_APPLICABLE))
        .noneMatch(c -> c.outcome() == Outcome.DEVIATED);
  }

  @Test
  void an_unplanned_return_is_never_refused_and_says_what_was_missing() {
    story
        .on("2027-01-10")
        .learns("legal-status", "v2")
        .on("2027-07-01")
        .learns("risk-level", "severe");
    var attempt = attempt("2027-07-03", SOCIAL_WORKER);
    assertThat(LEEDS.judgeReport(REPORT_UNPLANNED_RETURN, attempt, story.facts())).isEmpty();
    assertThat(compliance(REPORT_UNPLANNED_RETURN, "2027-07-03"))
        .contains(new Compliance("REG-39", Outcome.DEVIATED))
        .contains(new Compliance("LEEDS-10.5", Outcome.DEVIATED));
    assertThat(
            LEEDS.judgeReport(
                REPORT_UNPLANNED_RETURN, attempt("2027-07-03", Role.AUDITOR), story.facts()))
        .containsInstanceOf(Verdict.WrongRole.class);
  }

  @Test
  void ceasing_for_a_child_of_sixteen_takes_the_director() {
    story
        .on("2010-01-15")
        .learns("child-born", "2010-01-15")
        .on("2026-12-01")
        .learns("legal-status", "v2");
    assertThat(judge(APPROVE_CEASING, "2027-01-14", NOMINATED_OFFICER))
        .isInstanceOfSatisfying(
            Verdict.WrongRole.class,
            wrong -> assertThat(wrong.roles()).containsExactly(DIRECTOR_OF_CHILDRENS_SERVICES));
    story.on("2011-01-15").learns("child-born", "2011-01-15");
    assertThat(judge(APPROVE_CEASING, "2027-01-14", NOMINATED_OFFICER))
        .isInstanceOf(Verdict.Withheld.class);
    assertThat(judge(APPROVE_CEASING, "2027-01-15", NOMINATED_OFFICER))
        .isInstanceOf(Verdict.WrongRole.class);
  }

  @Test
  void the_form_is_finalised_from_six_months_home_with_every_section() {
    home();
    story
        .on("2027-06-04")
        .learns("earliest/monitoring-form", "2027-12-04")
        .on("2027-12-02")
        .learns("monitoring-form", "outcome-recorded");
    for (var section :
        List.of(
            "identification",
            "planning",
            "chronology",
            "assessment",
            "risk-classification-1",
            "planning-meeting",
            "panel",
            "return-home",
            "risk-classification-3"))
      story.on("2027-12-02").learns("form-section/" + section, "complete");
    assertThat(unmet(FINALISE_MONITORING_FORM, "2027-12-03", SOCIAL_WORKER))
        .containsExactly("T-L17 earliest/monitoring-form", "LEEDS-18.2 form-section/outcome");
    story.on("2027-12-02").learns("form-section/outcome", "complete");
    assertThat(unmet(FINALISE_MONITORING_FORM, "2027-12-06", SOCIAL_WORKER)).isEmpty();
  }

  @Test
  void the_form_is_finalised_at_once_when_the_plan_is_dropped_or_the_child_is_back_in_care() {
    story
        .on("2027-02-01")
        .learns("case", "not-pursued")
        .on("2027-02-02")
        .learns("monitoring-form", "outcome-recorded")
        .on("2027-02-02")
        .learns("form-section/outcome", "complete");
    assertThat(unmet(FINALISE_MONITORING_FORM, "2027-02-03", SOCIAL_WORKER)).isEmpty();
    story
        .on("2027-06-04")
        .learns("return-attempt", "home")
        .on("2027-06-04")
        .learns("earliest/monitoring-form", "2027-12-04")
        .on("2027-08-04")
        .learns("return-attempt", "returned-to-care");
    assertThat(unmet(FINALISE_MONITORING_FORM, "2027-08-10", SOCIAL_WORKER))
        .noneMatch(unmet -> unmet.startsWith("T-L17"))
        .noneMatch(unmet -> unmet.endsWith("risk-classification-3"))
        .contains("LEEDS-18.2 form-section/return-home");
  }

  @Test
  void the_case_is_closed_six_months_after_the_first_lasting_low() {
    home();
    story.on("2027-12-02").learns("risk-level", "low", "risk-classification/rc3", "low");
    assertThat(unmet(CLOSE_CASE, "2028-03-20", TEAM_MANAGER))
        .containsExactly("T-L15 earliest/involvement-minimum");
    story.on("2027-12-02").learns("earliest/involvement-minimum", "2028-06-02");
    assertThat(unmet(CLOSE_CASE, "2028-06-01", TEAM_MANAGER))
        .containsExactly("T-L15 earliest/involvement-minimum");
    assertThat(((Verdict.Withheld) judge(CLOSE_CASE, "2028-06-01", TEAM_MANAGER)).unmet())
        .extracting(Verdict.Unmet::says)
        .containsExactly("It is too early: this can be done from 2 June 2028.");
    assertThat(unmet(CLOSE_CASE, "2028-06-02", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void closing_is_not_held_up_where_the_law_or_life_ended_the_work() {
    home();
    assertThat(unmet(CLOSE_CASE, "2027-09-01", TEAM_MANAGER)).hasSize(2);
    story.on("2027-08-30").learns("looked-after", "ended", "ceased", "special-guardianship");
    assertThat(unmet(CLOSE_CASE, "2027-09-01", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void closing_is_not_held_up_after_a_breakdown_or_at_eighteen() {
    home();
    assertThat(unmet(CLOSE_CASE, "2034-05-01", TEAM_MANAGER)).isEmpty();
    story.on("2027-08-01").learns("return-attempt", "broken-down");
    assertThat(unmet(CLOSE_CASE, "2027-09-01", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void a_case_without_a_return_is_closed_once_it_is_given_up() {
    decided(1, "proceed");
    assertThat(unmet(CLOSE_CASE, "2027-03-01", TEAM_MANAGER)).containsExactly("LEEDS-4.3 case");
    story.on("2027-02-20").learns("risk-level", "severe", "severe-by-time", "confirmed");
    assertThat(unmet(CLOSE_CASE, "2027-03-01", TEAM_MANAGER)).isEmpty();
  }

  @Test
  void the_discharge_is_agreed_after_six_months_home_and_a_low() {
    home();
    story.on("2027-06-04").learns("earliest/discharge-discussion", "2027-12-04");
    assertThat(unmet(AGREE_DISCHARGE_APPLICATION, "2027-12-03", SOCIAL_WORKER))
        .containsExactly(
            "LEEDS-17.1 risk-classification/rc3", "T-L16 earliest/discharge-discussion");
    story.on("2027-12-02").learns("risk-level", "low", "risk-classification/rc3", "low");
    assertThat(unmet(AGREE_DISCHARGE_APPLICATION, "2027-12-04", SOCIAL_WORKER)).isEmpty();
  }

  @Test
  void what_leeds_does_not_do_says_why() {
    assertThat(judge(COMPLETE_PWP_AGREEMENT, "2027-05-01", SOCIAL_WORKER))
        .isInstanceOfSatisfying(
            Verdict.NotDoneHere.class, not -> assertThat(not.reason()).startsWith("In Leeds"));
  }

  @Test
  void the_record_system_is_asked_for_three_outcomes_when_the_order_stays() {
    home();
    var facts = story.facts();
    var just = facts.history("living").subList(1, 2);
    assertThat(LEEDS.recordUpdates())
        .filteredOn(rule -> rule.applies(just, facts))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.rule().id()).isEqualTo("LEEDS-15.4");
              assertThat(rule.outcomes())
                  .containsExactly(
                      "placement-end-confirmed", "looked-after-notifications", "inform-iro");
              assertThat(rule.codes())
                  .containsEntry("placement", "P1")
                  .containsEntry("address-type", "primary-placement-address");
            });
  }

  @Test
  void a_return_without_an_order_asks_for_a_fourth() {
    story
        .on("2026-12-01")
        .learns("legal-status", "v2")
        .on("2027-06-04")
        .learns("return-attempt", "home", "living", "home");
    var facts = story.facts();
    assertThat(LEEDS.recordUpdates())
        .filteredOn(rule -> rule.applies(List.of(facts.latest("living").orElseThrow()), facts))
        .singleElement()
        .satisfies(rule -> assertThat(rule.outcomes()).hasSize(4));
  }

  @Test
  void the_first_decision_is_told_to_those_concerned() {
    decided(1, "proceed");
    var facts = story.facts();
    assertThat(LEEDS.notifications())
        .filteredOn(rule -> rule.applies(facts.history("decision/1"), facts))
        .singleElement()
        .satisfies(
            rule -> assertThat(rule.tell()).contains(SERVICE_DELIVERY_MANAGER, SOCIAL_WORKER));
  }

  @Test
  void nobody_is_told_of_what_the_record_system_itself_brought() {
    story.on("2026-01-01").baseline("2026-11-23").learns("decision/1", "proceed");
    var facts = story.facts();
    assertThat(LEEDS.notifications())
        .noneMatch(rule -> rule.applies(facts.history("decision/1"), facts));
  }

  private void decided(int number, String outcome) {
    story.on("2026-11-23").learns("decision/" + number, outcome);
  }

  private void ready() {
    story
        .on("2027-02-01")
        .learns("risk-level", "medium", "risk-classification/rc1", "medium")
        .on("2027-02-05")
        .learns("assessment-sign-off", "signed-off")
        .on("2027-02-15")
        .learns("parental-agreement", "goals-agreed")
        .on("2027-02-16")
        .learns("contingency-plan", "set")
        .on("2027-04-28")
        .learns("decision/3", "proceed")
        .on("2027-05-19")
        .learns("panel", "agreed")
        .on("2027-05-26")
        .learns("plan-change", "endorsed")
        .on("2027-05-26")
        .learns("placement-with-parents", "authorised");
  }

  @Test
  void what_has_to_come_with_an_act_is_asked_for_and_does_not_stand_in_its_way() {
    story.on("2026-11-23").learns("decision/1", "proceed", "legal-status", "c2");
    var today = attempt("2026-11-24", SOCIAL_WORKER);
    var pack = LEEDS.gate(SUBMIT_PANEL_PACK, today.occurred().on()).orElseThrow();
    assertThat(pack.judge(today, story.facts())).isInstanceOf(Verdict.Withheld.class);
    assertThat(pack.foresee(today, story.facts())).isInstanceOf(Verdict.Granted.class);
    assertThat(pack.asks(today, story.facts()))
        .extracting(Verdict.Ask::says)
        .contains("Give the chronology with it.")
        .hasSize(5);
    var chronologist = LEEDS.gate(APPOINT_CHRONOLOGIST, today.occurred().on()).orElseThrow();
    assertThat(chronologist.foresee(today, story.facts())).isInstanceOf(Verdict.Granted.class);
    assertThat(chronologist.asks(today, story.facts()))
        .extracting(Verdict.Ask::says)
        .containsExactly(
            "Name the chronologist: somebody who is not this child's assessor, iro, social worker,"
                + " team manager.");
    var rc1 = LEEDS.gate(CLASSIFY_RISK_RC1, today.occurred().on()).orElseThrow();
    assertThat(rc1.asks(today, story.facts())).hasSize(4);
    assertThat(rc1.foresee(today, story.facts()))
        .isInstanceOfSatisfying(
            Verdict.Withheld.class,
            held ->
                assertThat(held.unmet())
                    .extracting(Verdict.Unmet::fact)
                    .contains("chronology")
                    .doesNotContain("person/chronologist"));
  }

  private void home() {
    ready();
    story.on("2027-06-04").learns("return-attempt", "home", "living", "with-parents");
  }

  private Attempt attempt(String on, Role role) {
    return new Attempt(
        Occurred.parse(on), Set.of(role), "sam", null, Set.copyOf(documents), people);
  }

  private Verdict judge(GateKey key, String on, Role role) {
    return LEEDS.judge(key, attempt(on, role), story.facts());
  }

  private List<Compliance> compliance(GateKey key, String on) {
    return LEEDS.compliance(key, attempt(on, SOCIAL_WORKER), story.facts());
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
