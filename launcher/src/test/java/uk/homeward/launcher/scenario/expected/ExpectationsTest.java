package uk.homeward.launcher.scenario.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.scenario.SampleApi;
import uk.homeward.launcher.scenario.api.Answer;
import uk.homeward.launcher.scenario.api.NotSeen;
import uk.homeward.launcher.scenario.file.FaultyScenario;
import uk.homeward.launcher.scenario.file.ScenarioFile;
import uk.homeward.launcher.scenario.file.Step;

class ExpectationsTest {

  private static final Answer ACCEPTED = answer(201, "{}");
  private static final Answer REFUSED =
      answer(
          409,
          """
          {"type": "/problems/gate-not-met", "title": "Not yet.", "rule": {"id": "R-1"},
           "unmet": [{"rule": {"id": "R-2"}, "fact": "consultation/supervision"}]}
          """);

  private final Sights seen = new Sights();

  private static class Sights implements Seen {
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<ObjectNode> deadlines = new ArrayList<>();
    private final List<ObjectNode> episodes = new ArrayList<>();
    private final List<ObjectNode> updates = new ArrayList<>();
    private final List<ObjectNode> notifications = new ArrayList<>();

    @Override
    public List<ObjectNode> newEvents() {
      return events;
    }

    @Override
    public List<ObjectNode> deadlines() {
      return deadlines;
    }

    @Override
    public List<ObjectNode> episodes() {
      return episodes;
    }

    @Override
    public List<ObjectNode> newRecordUpdates() {
      return updates;
    }

    @Override
    public List<ObjectNode> newNotifications() {
      return notifications;
    }
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }

  private static Answer answer(int status, String body) {
    JsonNode read = JsonMapper.shared().readTree(body);
    return new Answer(status, read, null, null, 1);
  }

  private static Step step(String expect) {
    try {
      return ScenarioFile.read(
              "a.yaml",
              """
              scenario: A
              council: leeds
              child: a
              people: {owen: [team-manager, iro]}
              steps:
                - at: 2026-11-23
                  by: owen
                  do: ConsiderReunification
              """
                  + expect.indent(4),
              SampleApi.vocabulary())
          .steps()
          .getFirst();
    } catch (FaultyScenario e) {
      throw new AssertionError(e);
    }
  }

  private List<Checked> check(String expect, @Nullable Answer answer) {
    return Expectations.check(step(expect), answer, seen);
  }

  private void met(String expect) {
    assertThat(check(expect, ACCEPTED)).isNotEmpty().allMatch(Checked::met);
  }

  private Checked unmet(String expect) {
    var unmet = check(expect, ACCEPTED).stream().filter(c -> !c.met()).toList();
    assertThat(unmet).hasSize(1);
    return unmet.getFirst();
  }

  @Test
  void a_command_is_expected_to_be_accepted_unless_said_otherwise() {
    assertThat(check("", ACCEPTED)).allMatch(Checked::met);
    assertThat(check("", REFUSED))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.met()).isFalse();
              assertThat(c.came())
                  .isEqualTo(
                      "409 gate-not-met; Not yet.; rules R-1, R-2; unmet consultation/supervision");
            });
  }

  @Test
  void a_refusal_names_what_is_expected_of_it() {
    var all =
        "expect: {refused: {status: 409, problem: gate-not-met, rules: [R-1, R-2],"
            + " facts: consultation/supervision, not-rules: R-3,"
            + " unmet: {fact: consultation/supervision}}}";
    assertThat(check(all, REFUSED)).allMatch(Checked::met);
    assertThat(check("expect: {refused: {}}", REFUSED)).allMatch(Checked::met);
    for (var wrong :
        List.of(
            "status: 403",
            "problem: wrong-role",
            "rules: R-3",
            "facts: x",
            "not-rules: [R-2]",
            "unmet: {fact: consultation/supervision, says: so}"))
      assertThat(check("expect: {refused: {" + wrong + "}}", REFUSED)).noneMatch(Checked::met);
    assertThat(check("expect: {refused: {}}", ACCEPTED)).noneMatch(Checked::met);
    assertThat(check("expect: {refused: {}}", answer(400, "{}"))).noneMatch(Checked::met);
  }

  @Test
  void a_deadline_has_the_dates_and_the_state_expected_of_it() {
    seen.deadlines.add(
        json(
            """
            {"timescale": "T-L8", "due": "2027-05-10", "act-by": "2027-05-10", "state": "met",
             "late": -5, "breached": false, "owner": ["social-worker"]}
            """));
    met("expect: {deadlines: {T-L8: {due: 2027-05-10, act-by: 2027-05-10, state: met, late: -5}}}");
    met("expect: {deadlines: {T-L8: {breached: false, owner: social-worker}, T-L9: none}}");
    var late = unmet("expect: {deadlines: {T-L8: {due: 2027-05-11}}}");
    assertThat(late.what()).isEqualTo("deadline T-L8");
    assertThat(late.expected()).isEqualTo("due 2027-05-11");
    assertThat(late.came()).startsWith("due 2027-05-10, act-by 2027-05-10, state met");
    assertThat(unmet("expect: {deadlines: {T-L9: {state: open}}}").came()).isEqualTo("none");
    assertThat(unmet("expect: {deadlines: {T-L8: none}}").expected()).isEqualTo("none");
  }

  @Test
  void what_cannot_be_seen_is_not_met_and_hides_nothing_else() {
    var blind =
        new Sights() {
          @Override
          public List<ObjectNode> deadlines() {
            throw new NotSeen("GET /deadlines answers 404");
          }
        };
    var checked =
        Expectations.check(
            step("expect: {deadlines: {T-L8: none}, no-events: [MeetingHeld]}"), ACCEPTED, blind);
    assertThat(checked.stream().map(c -> c.what() + " " + c.met()))
        .containsExactly("answer true", "deadlines false", "event MeetingHeld true");
  }

  @Test
  void several_deadlines_of_one_id_are_each_a_different_one() {
    seen.deadlines.add(json("{\"timescale\": \"T\", \"due\": \"2027-06-11\", \"state\": \"met\"}"));
    seen.deadlines.add(
        json("{\"timescale\": \"T\", \"due\": \"2027-07-20\", \"state\": \"open\"}"));
    met("expect: {deadlines: {T: [{state: open}, {due: 2027-06-11}]}}");
    unmet("expect: {deadlines: {T: [{state: open}, {due: 2027-07-20}]}}");
  }

  @Test
  void a_due_moment_is_compared_as_london_shows_it() {
    seen.deadlines.add(json("{\"timescale\": \"T\", \"due\": \"2027-03-30T15:00:00Z\"}"));
    met("expect: {deadlines: {T: {due: 2027-03-30 16:00}}}");
    met("expect: {deadlines: {T: {due: 2027-03-30}}}");
    unmet("expect: {deadlines: {T: {due: 2027-03-30 15:00}}}");
  }

  @Test
  void events_are_found_by_type_and_fields() {
    seen.events.add(
        json(
            """
            {"type": "CaseDecisionRecorded", "number": 1, "outcome": "proceed", "copyTo": ["a", "b"],
             "actor": "owen", "role": "team-manager", "rules": ["R-1", "R-2"], "recorded": "2026-11-23T09:00:00Z"}
            """));
    met("expect: {events: [CaseDecisionRecorded]}");
    met("expect: {events: [CaseDecisionRecorded: {number: 1, copyTo: [b, a], rules: R-1}]}");
    met("expect: {events: [CaseDecisionRecorded: {recorded: 2026-11-23, reasons: none}]}");
    met("expect: {no-events: [DeadlineBreached]}");
    assertThat(unmet("expect: {events: [CaseDecisionRecorded: {number: 2}]}").expected())
        .isEqualTo("number 2");
    assertThat(unmet("expect: {events: [MeetingHeld]}").came())
        .isEqualTo("only CaseDecisionRecorded");
    unmet("expect: {events: [CaseDecisionRecorded, CaseDecisionRecorded]}");
    unmet("expect: {events: [CaseDecisionRecorded: {copyTo: a}]}");
    unmet("expect: {events: [CaseDecisionRecorded: {rules: R-3}]}");
    unmet("expect: {no-events: [CaseDecisionRecorded]}");
  }

  @Test
  void the_role_of_the_act_is_the_one_the_record_names() {
    seen.events.add(json("{\"type\": \"A\", \"actor\": \"owen\", \"role\": \"team-manager\"}"));
    met("role: team-manager");
    assertThat(unmet("role: iro").came()).isEqualTo("team-manager");
  }

  @Test
  void the_episodes_expected_are_the_last_ones() {
    seen.episodes.add(
        json(
            "{\"placement\": \"u6\", \"to\": \"2027-06-04\", \"rec\": \"x1\", \"from\":"
                + " \"2024-02-19\"}"));
    seen.episodes.add(json("{\"placement\": \"p1\", \"from\": \"2027-06-04\"}"));
    met("expect: {episodes: [{placement: P1, to: none, rec: none}]}");
    met("expect: {episodes: [{placement: U6, rec: X1}, {placement: P1}]}");
    assertThat(unmet("expect: {episodes: [{placement: P1, rec: E4A}]}").came())
        .isEqualTo("placement p1, from 2027-06-04");
    assertThat(unmet("expect: {episodes: [{rec: S}, {rec: X1}, {placement: P1}]}").came())
        .isEqualTo("there are only 2");
  }

  @Test
  void a_record_update_has_exactly_the_outcomes_and_at_least_the_codes() {
    met("expect: {record-updates: none}");
    seen.updates.add(
        json(
            """
            {"kind": "placement-movement", "rule": "R-1", "state": "confirmed",
             "outcomes": ["a", "b", "c"], "codes": {"placement": "P1", "address-type": "x"}}
            """));
    met("expect: {record-updates: [{kind: placement-movement, outcomes: [c, a, b]}]}");
    met("expect: {record-updates: [{kind: placement-movement, codes: {placement: P1}}]}");
    unmet("expect: {record-updates: [{kind: placement-movement, outcomes: [a, b]}]}");
    unmet("expect: {record-updates: [{kind: placement-movement, codes: {placement: P2}}]}");
    unmet("expect: {record-updates: none}");
  }

  @Test
  void notifications_are_found_by_the_role_that_is_told() {
    seen.notifications.add(json("{\"to\": \"social-worker\", \"template\": \"decision-1\"}"));
    met("expect: {notifications: [{to: social-worker, template: decision-1}]}");
    met("expect: {no-notifications: [{to: iro}]}");
    unmet("expect: {notifications: [{to: iro}]}");
    unmet("expect: {no-notifications: [{to: social-worker}]}");
    unmet("expect: {notifications: none}");
  }
}
