package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;

/** Who may do what in BCP, and what each act waits for. */
class BcpGatesTest {

  private static final Practice BCP = Practices.shipped().of("bcp");

  private final Moments story = new Moments();

  /** Nothing but what is listed is known; then the act lacks what is listed last. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start-assessment | social-worker | identification-tool=negative | BCP-1 identification-tool",
        "start-assessment | social-worker | identification-tool=positive |",
        "submit-referral | social-worker | assessment-recommendation=no-return;assessment-endorsement=endorsed | BCP-2 assessment-recommendation, BCP-3 document/referral-form",
        "submit-referral | social-worker | assessment-recommendation=return-home;assessment-endorsement=not-endorsed | BCP-2 assessment-endorsement, BCP-3 document/referral-form",
        "endorse-plan-change-at-review | iro | assessment-endorsement=endorsed | REG-32 meeting/looked-after-review",
        "endorse-plan-change-at-review | iro | assessment-endorsement=endorsed;meeting/looked-after-review=held |",
        "agree-support-plan | support-practitioner | | BCP-7 support-allocation",
        "start-programme | reunification-team-manager | | BCP-7 plan/support",
        "agree-reunification-plan | social-worker | support-allocation=allocated | PLANS child-views, PLANS contingency-plan",
        "request-pwp | social-worker | legal-status=v2 | REG-15 legal-status",
        "authorise-pwp | agency-decision-maker | legal-status=c2;placement-with-parents=requested;plan-change=endorsed | REG-17 suitability/placement-with-parents, REG-18 child-views, REG-18 consultation/iro",
        "approve-reg24 | nominated-officer | looked-after=started;suitability/viability=negative | BCP-11 suitability/viability",
        "approve-reg24 | nominated-officer | looked-after=started;suitability/viability=complete;connected-person-approval=extended;living=with-connected-person | REG-25 connected-person-approval",
        "extend-reg24 | nominated-officer | connected-person-approval=expired | REG-25 connected-person-approval, REG-25 consultation/fostering-panel, REG-25 consultation/iro",
        "extend-reg24-for-review | nominated-officer | connected-person-approval=extended;connected-person-approval=approved;consultation/fostering-panel=held;consultation/iro=held;carer-approval=refused | REG-25-3 carer-approval",
        "record-legal-gateway-decision | legal-services | legal-status=v2 | BCP-18 legal-status",
        "agree-discharge-application | team-manager | legal-gateway=not-yet | BCP-18 legal-gateway",
        "agree-discharge-application | team-manager | legal-gateway=special-guardianship |",
        "approve-ceasing | nominated-officer | legal-status=v2 | REG-39 suitability/risk, REG-39 child-views, REG-39 consultation/iro",
        "approve-ceasing | nominated-officer | legal-status=c2;suitability/risk=complete;child-views=recorded;consultation/iro=held | REG-39 legal-status",
        "withdraw-support | reunification-team-manager | | T-B7 earliest/support-after-return, BCP-21 lead-professional",
        "withdraw-support-early | team-manager | return-attempt=home | BCP-21 lead-professional",
        "withdraw-support-early | reunification-team-manager | return-attempt=broken-down |",
        "close-case | team-manager | return-attempt=home;cin-plan=open;support-programme=started | BCP-20 cin-plan, BCP-21 support-programme",
        "close-case | team-manager | identification-tool=negative |",
        "close-case | team-manager | identification-tool=positive | BCP-2 case",
      })
  void an_act_waits_for_what_the_pathway_asks(
      String act, String role, @Nullable String known, @Nullable String lacks) {
    if (known != null) learns("2027-02-01", known);
    assertThat(unmet(act, role, "2027-02-01"))
        .containsExactlyElementsOf(lacks == null ? List.of() : List.of(lacks.split(", ")));
  }

  @ParameterizedTest
  @CsvSource({
    "complete-identification-tool,   social-worker,              team-manager",
    "complete-assessment,            social-worker,              team-manager",
    "endorse-assessment,             team-manager,               social-worker",
    "submit-referral,                social-worker,              reunification-team-manager",
    "accept-referral,                reunification-team-manager, team-manager",
    "allocate-support,               reunification-team-manager, social-worker",
    "extend-programme,               reunification-team-manager, social-worker",
    "withdraw-support,               reunification-team-manager, team-manager",
    "endorse-plan-change-at-review,  iro,                        team-manager",
    "override-review-gate,           nominated-officer,          team-manager",
    "authorise-pwp,                  agency-decision-maker,      nominated-officer",
    "make-immediate-placement,       agency-decision-maker,      nominated-officer",
    "approve-extended-stay,          agency-decision-maker,      team-manager",
    "approve-reg24,                  nominated-officer,          agency-decision-maker",
    "extend-reg24,                   nominated-officer,          team-manager",
    "approve-ceasing,                nominated-officer,          agency-decision-maker",
    "record-legal-gateway-decision,  legal-services,             social-worker",
    "close-cin-plan,                 social-worker,              reunification-team-manager",
    "reopen-case,                    team-manager,               social-worker",
    "waive-deadline,                 team-manager,               iro",
    "read-cases,                     auditor,                    virtual-school",
    "acknowledge-notification,       virtual-school,             auditor",
  })
  void each_act_has_its_role(String act, String role, String another) {
    assertThat(judge(act, role, "2027-02-01")).isNotInstanceOf(Verdict.WrongRole.class);
    assertThat(judge(act, another, "2027-02-01")).isInstanceOf(Verdict.WrongRole.class);
  }

  @Test
  void a_child_of_sixteen_takes_the_director() {
    learns("2010-05-01", "child-born=2010-05-01");
    learns(
        "2027-02-01",
        "legal-status=v2;suitability/risk=complete;child-views=recorded;consultation/iro=held");
    assertThat(judge("approve-ceasing", "nominated-officer", "2027-02-01"))
        .isInstanceOf(Verdict.WrongRole.class);
    assertThat(unmet("approve-ceasing", "director-of-childrens-services", "2027-02-01")).isEmpty();
  }

  @Test
  void nobody_decides_on_what_they_asked_for() {
    story.on("2027-02-01").by("sam").learns("referral", "submitted");
    assertThat(unmet("accept-referral", "reunification-team-manager", "2027-02-02"))
        .containsExactly("SOD referral");
    story.on("2027-02-01").by("sam").learns("suitability/viability", "complete");
    story.on("2027-02-01").by("kim").learns("looked-after", "started");
    assertThat(unmet("approve-reg24", "nominated-officer", "2027-02-02"))
        .containsExactly("SOD suitability/viability");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirm-return | c2 | BCP-10 suitability/placement-with-parents, BCP-10 placement-with-parents",
        "confirm-return | c1 | BCP-10 suitability/placement-with-parents, BCP-10 placement-with-parents",
        "confirm-return | v2 | BCP-12 suitability/risk, REG-39 ceasing-approval",
        "confirm-return-to-connected-person | c2 | BCP-11 suitability/viability, BCP-11 kinship-assessment/kinship, REG-24 connected-person-approval",
        "confirm-return-to-connected-person | v2 | BCP-12 suitability/risk, REG-39 ceasing-approval",
      })
  void a_return_waits_for_what_its_law_asks(String act, String legalStatus, String lacks) {
    learns("2027-02-01", "looked-after=started;legal-status=" + legalStatus);
    assertThat(unmet(act, "team-manager", "2027-02-01"))
        .startsWith(
            "BCP-2 assessment-endorsement",
            "BCP-6 plan-change",
            "BCP-9 plan/move-home",
            "BCP-13 plan/support");
    learns(
        "2027-02-02", "assessment-endorsement=endorsed;plan-change=overridden;plan/support=agreed");
    learns("2027-02-03", "plan/move-home=agreed");
    assertThat(unmet(act, "team-manager", "2027-02-03")).startsWith("BCP-13 plan/support");
    learns("2027-02-04", "plan/support=agreed");
    assertThat(unmet(act, "team-manager", "2027-02-04"))
        .containsExactlyElementsOf(List.of(lacks.split(", ")));
  }

  @Test
  void the_child_in_need_plan_ends_after_three_months_by_a_review_with_somebody_to_hand_over_to() {
    var home = new Moments(BCP, WorkingCalendar.shipped());
    home.on("2027-05-29").learns("ceased", "home-planned", "looked-after", "ended");
    home.on("2027-05-29").learns("cin-plan", "open");
    home.on("2027-08-20").learns("cin-plan", "reviewed");
    assertThat(closing(home, "2027-08-27"))
        .containsExactly(
            "T-B8 earliest/child-in-need-minimum", "BCP-20 cin-plan", "BCP-21 lead-professional");
    assertThat(closing(home, "2027-08-29"))
        .containsExactly("BCP-20 cin-plan", "BCP-21 lead-professional");
    home.on("2027-08-31").learns("cin-plan", "reviewed");
    home.on("2027-08-31").learns("support-programme", "started");
    assertThat(closing(home, "2027-08-31")).isEmpty();
    home.on("2027-09-01").learns("support-programme", "withdrawn");
    assertThat(closing(home, "2027-09-01")).containsExactly("BCP-21 lead-professional");
    home.on("2027-09-02").learns("special-guardianship", "made");
    assertThat(closing(home, "2027-09-02")).isEmpty();
  }

  private List<String> closing(Moments home, String on) {
    return unmet(BCP.judge(key("close-cin-plan"), attempt("team-manager", on), home.facts()));
  }

  private void learns(String on, String factsAndValues) {
    for (var one : factsAndValues.split(";")) story.on(on).learns(one.split("="));
  }

  private List<String> unmet(String act, String role, String on) {
    return unmet(judge(act, role, on));
  }

  private static List<String> unmet(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted _ -> List.of();
      case Verdict.Withheld withheld ->
          withheld.unmet().stream().map(one -> one.rule().id() + " " + one.fact()).toList();
      default -> throw new AssertionError(verdict);
    };
  }

  private Verdict judge(String act, String role, String on) {
    return BCP.judge(key(act), attempt(role, on), story.facts());
  }

  private static Attempt attempt(String role, String on) {
    return new Attempt(
        Occurred.parse(on), Set.of(Term.of(Role.class, role)), "sam", null, Set.of(), Map.of());
  }

  private static GateKey key(String act) {
    return Term.of(GateKey.class, act);
  }
}
