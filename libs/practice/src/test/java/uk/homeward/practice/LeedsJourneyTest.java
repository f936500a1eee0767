package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.Role.ADVANCED_PRACTITIONER;
import static uk.homeward.practice.Role.IRO;
import static uk.homeward.practice.Role.LEGAL_SERVICES;
import static uk.homeward.practice.Role.NOMINATED_OFFICER;
import static uk.homeward.practice.Role.SERVICE_DELIVERY_MANAGER;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.TEAM_MANAGER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;

/**
 * A child of ten, Medium, under a care order, from first thought to closure: every act is allowed
 * when it is done, and what is attempted too early is not.
 */
class LeedsJourneyTest {

  private static final Practice LEEDS = Practices.shipped().of("leeds");
  private static final Set<String> NOTHING = Set.of();

  private final Moments story = new Moments(LEEDS, WorkingCalendar.shipped());
  private Map<String, String> people = Map.of();

  @Test
  void from_first_thought_to_closure() {
    story
        .on("2017-05-14")
        .baseline("2026-11-23")
        .learns("child-born", "2017-05-14")
        .on("2024-02-19")
        .baseline("2026-11-23")
        .learns("looked-after", "started", "legal-status", "c2", "living", "in-placement")
        .on("2026-07-22")
        .baseline("2026-11-23")
        .learns("meeting/looked-after-review", "held")
        .on("2026-11-16")
        .baseline("2026-11-23")
        .learns("visit", "made")
        .on("2026-09-14")
        .baseline("2026-11-23")
        .learns("sdq", "low")
        .on("2026-11-23")
        .learns("person/social-worker", "priya", "person/team-manager", "tom", "person/iro", "ida");

    refused("2026-11-23", GateKey.RECORD_CASE_DECISION_1, TEAM_MANAGER, "LEEDS-3.3");
    done(
        "2026-11-23",
        GateKey.RECORD_CONSULTATION,
        SOCIAL_WORKER,
        "consultation/supervision",
        "held");
    done("2026-11-23", GateKey.RECORD_CASE_DECISION_1, TEAM_MANAGER, "decision/1", "proceed");
    done("2026-11-24", GateKey.OPEN_MONITORING_FORM, SOCIAL_WORKER, "monitoring-form", "open");
    done(
        "2026-11-25",
        GateKey.APPOINT_ASSESSOR,
        TEAM_MANAGER,
        "assessment",
        "appointed",
        "person/assessor",
        "priya");
    people = Map.of("chronologist", "ida");
    refused("2026-11-30", GateKey.APPOINT_CHRONOLOGIST, TEAM_MANAGER, "LEEDS-5.2");
    people = Map.of("chronologist", "piet");
    done(
        "2026-11-30",
        GateKey.APPOINT_CHRONOLOGIST,
        TEAM_MANAGER,
        "chronology",
        "appointed",
        "person/chronologist",
        "piet",
        "chronologist-independence",
        "attested");
    done("2026-11-30", GateKey.HOLD_MEETING, SOCIAL_WORKER, "meeting/assessment-planning", "held");
    done("2026-12-01", GateKey.START_CHRONOLOGY, ADVANCED_PRACTITIONER, "chronology", "started");
    done(
        "2026-12-01",
        GateKey.START_ASSESSMENT,
        SOCIAL_WORKER,
        "assessment",
        "started",
        "assessment-target",
        "2027-01-29");
    visits("2026-12-07", "2027-05-31");
    done("2026-12-07", GateKey.RECORD_CHILD_SEEN, SOCIAL_WORKER, "child-seen", "alone");
    done(
        "2027-01-08",
        GateKey.HOLD_MIDPOINT_SUPERVISION,
        TEAM_MANAGER,
        "midpoint-supervision",
        "held");
    done(
        "2027-01-12",
        GateKey.RECORD_POLICE_CHECK_RETURN,
        SOCIAL_WORKER,
        "household-checks",
        "complete");
    review("2027-01-13");
    done(
        "2027-01-14",
        GateKey.RECORD_CONSULTATION,
        SOCIAL_WORKER,
        "consultation/virtual-school",
        "held");
    refused("2027-01-21", GateKey.CLASSIFY_RISK_RC1, SOCIAL_WORKER, "LEEDS-8.1", "LEEDS-6.1");
    done(
        "2027-01-22",
        GateKey.COMPLETE_CHRONOLOGY,
        ADVANCED_PRACTITIONER,
        "chronology",
        "completed");
    done("2027-01-29", GateKey.DRAFT_ASSESSMENT, SOCIAL_WORKER, "assessment", "drafted");
    done(
        "2027-02-01",
        GateKey.CLASSIFY_RISK_RC1,
        SOCIAL_WORKER,
        "risk-level",
        "medium",
        "risk-classification/rc1",
        "medium");
    done(
        "2027-02-03",
        GateKey.RECORD_CONSULTATION,
        TEAM_MANAGER,
        "consultation/service-delivery-manager",
        "held");
    done(
        "2027-02-03",
        GateKey.RECORD_CASE_DECISION_2_PROCEED,
        TEAM_MANAGER,
        "decision/2",
        "proceed");
    done(
        "2027-02-05",
        GateKey.SIGN_OFF_ASSESSMENT,
        TEAM_MANAGER,
        "assessment-sign-off",
        "signed-off");

    done("2027-02-10", GateKey.HOLD_MEETING, SOCIAL_WORKER, "meeting/planning", "held");
    done("2027-02-12", GateKey.AGREE_GOAL, SOCIAL_WORKER, "parental-agreement", "goals-agreed");
    done(
        "2027-02-15",
        GateKey.SIGN_PARENTAL_AGREEMENT,
        SOCIAL_WORKER,
        "parental-agreement",
        "signed");
    done("2027-02-16", GateKey.SET_CONTINGENCY_PLAN, SOCIAL_WORKER, "contingency-plan", "set");
    done("2027-02-17", GateKey.RECORD_WISHES, SOCIAL_WORKER, "child-views", "recorded");
    done("2027-02-18", GateKey.AGREE_REUNIFICATION_PLAN, SOCIAL_WORKER, "plan/support", "agreed");
    done("2027-03-08", GateKey.COMPLETE_SDQ, SOCIAL_WORKER, "sdq", "low");
    done(
        "2027-03-10",
        Set.of("return-home-assessment", "placement-with-parents-front-sheet"),
        GateKey.REQUEST_EXTENDED_STAY,
        SOCIAL_WORKER,
        "extended-stay",
        "requested");
    done(
        "2027-03-12",
        GateKey.APPROVE_EXTENDED_STAY,
        SERVICE_DELIVERY_MANAGER,
        "extended-stay",
        "approved",
        "extended-stay-until",
        "2027-03-21");
    done(
        "2027-03-19T16:00:00Z",
        GateKey.REPORT_STAY_STARTED,
        SOCIAL_WORKER,
        "extended-stay",
        "started");
    done(
        "2027-03-21T17:30:00Z", GateKey.REPORT_STAY_ENDED, SOCIAL_WORKER, "extended-stay", "ended");
    done(
        "2027-04-26",
        GateKey.CLASSIFY_RISK_RC2,
        SOCIAL_WORKER,
        "risk-level",
        "medium",
        "risk-classification/rc2",
        "medium");
    done(
        "2027-04-28",
        GateKey.RECORD_CASE_DECISION_3_PROCEED,
        SERVICE_DELIVERY_MANAGER,
        "decision/3",
        "proceed");
    done("2027-05-05", GateKey.HOLD_MEETING, SOCIAL_WORKER, "meeting/plan-review", "held");
    done("2027-05-05", GateKey.BOOK_PANEL, SOCIAL_WORKER, "panel", "booked");
    done("2027-05-12", GateKey.ADJOURN_MEETING, IRO, "meeting/looked-after-review", "adjourned");
    done(
        "2027-05-12",
        Set.of(
            "return-home-assessment",
            "chronology",
            "parental-agreement",
            "reunification-plan",
            "placement-with-parents-front-sheet"),
        GateKey.SUBMIT_PANEL_PACK,
        SOCIAL_WORKER,
        "panel",
        "submitted");
    done("2027-05-19", GateKey.RECORD_PANEL_OUTCOME, SOCIAL_WORKER, "panel", "agreed");
    done(
        "2027-05-20",
        GateKey.COMPLETE_PWP_ASSESSMENT,
        SOCIAL_WORKER,
        "suitability/placement-with-parents",
        "complete");
    done(
        "2027-05-20",
        Set.of("placement-with-parents-front-sheet"),
        GateKey.REQUEST_PWP,
        SOCIAL_WORKER,
        "placement-with-parents",
        "requested");
    refused("2027-05-24", GateKey.CONFIRM_RETURN, TEAM_MANAGER, "REG-32", "REG-18");
    review("2027-05-26");
    done("2027-05-26", GateKey.ENDORSE_PLAN_CHANGE_AT_REVIEW, IRO, "plan-change", "endorsed");
    done("2027-05-26", GateKey.RECORD_CONSULTATION, SOCIAL_WORKER, "consultation/iro", "held");
    done(
        "2027-05-26",
        GateKey.AUTHORISE_PWP,
        NOMINATED_OFFICER,
        "placement-with-parents",
        "authorised");
    done("2027-05-28", GateKey.CONFIRM_RETURN, TEAM_MANAGER, "return-confirmation", "confirmed");

    done(
        "2027-06-04",
        GateKey.REPORT_RETURN,
        SOCIAL_WORKER,
        "return-attempt",
        "home",
        "return-manner",
        "planned",
        "living",
        "with-parents");
    visits("2027-06-08", "2028-03-10");
    done(
        "2027-09-02", GateKey.HOLD_MEETING, SOCIAL_WORKER, "meeting/team-around-the-child", "held");
    review("2027-11-24");
    done(
        "2027-12-02",
        GateKey.CLASSIFY_RISK_RC3,
        SOCIAL_WORKER,
        "risk-level",
        "low",
        "risk-classification/rc3",
        "low");
    done("2027-12-03", GateKey.COMPLETE_SDQ, SOCIAL_WORKER, "sdq", "low");
    done(
        "2027-12-03",
        GateKey.RECORD_FORM_OUTCOME,
        SOCIAL_WORKER,
        "monitoring-form",
        "outcome-recorded");
    for (var section :
        List.of(
            "identification",
            "planning",
            "chronology",
            "assessment",
            "risk-classification-1",
            "planning-meeting",
            "risk-classification-2",
            "panel",
            "return-home",
            "risk-classification-3",
            "outcome"))
      done(
          "2027-12-03",
          GateKey.COMPLETE_FORM_SECTION,
          SOCIAL_WORKER,
          "form-section/" + section,
          "complete");
    refused("2027-12-03", GateKey.FINALISE_MONITORING_FORM, SOCIAL_WORKER, "T-L17");
    refused("2027-12-03", GateKey.AGREE_DISCHARGE_APPLICATION, TEAM_MANAGER, "T-L16");
    done(
        "2027-12-06",
        GateKey.FINALISE_MONITORING_FORM,
        SOCIAL_WORKER,
        "monitoring-form",
        "finalised");
    done("2027-12-13", GateKey.AGREE_DISCHARGE_APPLICATION, TEAM_MANAGER, "discharge", "agreed");
    done(
        "2028-03-02", GateKey.HOLD_MEETING, SOCIAL_WORKER, "meeting/team-around-the-child", "held");
    done(
        "2028-03-16",
        GateKey.RECORD_DISCHARGE,
        LEGAL_SERVICES,
        "discharge",
        "discharged",
        "legal-status",
        "none");
    done(
        "2028-03-16",
        GateKey.END_LOOKED_AFTER_PERIOD,
        SOCIAL_WORKER,
        "looked-after",
        "ended",
        "ceased",
        "home-planned");
    refused("2028-06-01", GateKey.CLOSE_CASE, TEAM_MANAGER, "T-L15");
    done("2028-06-05", GateKey.CLOSE_CASE, TEAM_MANAGER, "case", "closed");

    assertThat(story.late()).containsExactly(TimescaleKey.MIDPOINT_SUPERVISION);
    assertThat(story.live())
        .extracting(LiveDeadline::key)
        .containsExactly(TimescaleKey.RE_ENTRY_WATCH);
    assertThat(story.intents()).noneMatch(intent -> intent instanceof Intent.EndTooEarly);
  }

  private void visits(String from, String until) {
    var day = Occurred.parse(from).on();
    visitsLeft.clear();
    for (; !day.isAfter(Occurred.parse(until).on()); day = day.plusWeeks(5))
      visitsLeft.add(day.toString());
  }

  private final List<String> visitsLeft = new ArrayList<>();

  private static final Map<String, String> TOOK_PART =
      Map.of("assessor", "sw", "social-worker", "sw", "team-manager", "tm", "chronologist", "ap");

  private void review(String on) {
    done(on, GateKey.HOLD_MEETING, IRO, "meeting/looked-after-review", "held");
    for (var stage : List.of("decisions", "record", "distributed"))
      done(on, GateKey.ISSUE_MEETING_RECORD, IRO, "meeting-record/" + stage, "issued");
  }

  private void done(String on, GateKey key, Role role, String... learns) {
    done(on, NOTHING, key, role, learns);
  }

  private void done(String on, Set<String> documents, GateKey key, Role role, String... learns) {
    while (!visitsLeft.isEmpty() && visitsLeft.getFirst().compareTo(on) < 0)
      story.on(visitsLeft.removeFirst()).learns("visit", "made");
    assertThat(judge(on, documents, key, role))
        .as(on + " " + key)
        .isInstanceOf(Verdict.Granted.class);
    story.on(on).by(role.word()).learns(learns);
  }

  private void refused(String on, GateKey key, Role role, String... rules) {
    assertThat(judge(on, NOTHING, key, role))
        .as(on + " " + key)
        .isInstanceOfSatisfying(
            Verdict.Withheld.class,
            withheld ->
                assertThat(withheld.unmet()).extracting(u -> u.rule().id()).containsExactly(rules));
  }

  private Verdict judge(String on, Set<String> documents, GateKey key, Role role) {
    var attempt =
        new Attempt(
            Occurred.parse(on),
            Set.of(role),
            role.word(),
            null,
            documents,
            key.name().startsWith("CLASSIFY_RISK") ? TOOK_PART : people);
    return LEEDS.judge(key, attempt, story.facts());
  }
}
