package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.homeward.launcher.scenario.api.PublicApi;
import uk.homeward.launcher.scenario.file.FaultyScenario;
import uk.homeward.launcher.scenario.file.Scenario;
import uk.homeward.launcher.scenario.file.ScenarioFile;

class RunnerTest {

  private static final String CASE =
      """
      scenario: A small case
      council: leeds
      child: small
      people: {nadia: social-worker, owen: team-manager}
      given: {birth-date: 2018-02-11, legal-status: c2, looked-after-since: 2024-01-02, placement: {type: u6}}
      steps:
        - at: 2026-11-23
          by: nadia
          do: ConsiderReunification
          with: {proposer: social-worker}
          expect: {events: [ReunificationConsidered]}
        - at: 2026-11-24
          by: owen
          do: RecordCaseDecision
          with: {number: 1, outcome: proceed}
          expect: {refused: {rules: LEEDS-3.3}, no-events: [ReunificationConsidered]}
        - at: 2026-11-25
          by: nadia
          do: ScheduleMeeting
          as: planning
          with: {kind: planning}
        - at: 2026-11-26 14:30
          by: nadia
          do: HoldMeeting
          on: planning
        - at: 2026-12-01
          expect: {deadlines: {T-L8: {due: 2027-05-10}}}
      """;

  private PlayedSystem system;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @BeforeEach
  void start() throws IOException {
    system = new PlayedSystem();
  }

  @AfterEach
  void stop() {
    system.close();
  }

  private boolean run(String... texts) {
    var scenarios = new ArrayList<Scenario>();
    try {
      for (var text : texts)
        scenarios.add(ScenarioFile.read("small.yaml", text, SampleApi.vocabulary()));
    } catch (FaultyScenario e) {
      throw new AssertionError(e);
    }
    var api = new PublicApi(system.base(), person -> "token of " + person);
    new Runner(api, SampleApi.operations(), report, false).run(Timeline.of(scenarios));
    return report.allMet();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_case_runs_as_its_people_from_its_first_step_to_its_last() {
    assertThat(run(CASE)).as(printed()).isTrue();
    assertThat(system.requests().stream().map(r -> r.as() + " " + r.path()))
        .containsExactly(
            "Bearer token of nadia /cases",
            "Bearer token of scenario-record-system /cases/case-1/baseline",
            "Bearer token of owen /cases/case-1/decisions",
            "Bearer token of nadia /cases/case-1/meetings",
            "Bearer token of nadia /cases/case-1/meetings/mtg-1/holding");
    assertThat(system.requests().stream().map(PlayedSystem.Request::body))
        .containsExactly(
            "{\"proposer\":\"social-worker\",\"occurred\":\"2026-11-23\",\"childReference\":\"small\"}",
            "{\"people\":{},\"birthDate\":\"2018-02-11\",\"legalStatus\":\"c2\","
                + "\"lookedAfterSince\":\"2024-01-02\",\"placementType\":\"u6\","
                + "\"occurred\":\"2026-11-23\"}",
            "{\"number\":1,\"outcome\":\"proceed\",\"occurred\":\"2026-11-24\"}",
            "{\"kind\":\"planning\",\"occurred\":\"2026-11-25\"}",
            "{\"occurred\":\"2026-11-26T14:30:00Z\"}");
    assertThat(system.registered().getFirst())
        .isEqualTo(
            "{\"user\":\"nadia\",\"name\":\"nadia\",\"council\":\"leeds\",\"roles\":[\"social-worker\"]}");
  }

  @Test
  void what_is_changed_is_changed_at_the_version_last_seen() {
    run(CASE);
    assertThat(system.requests().getLast().ifMatch()).isEqualTo("\"1\"");
  }

  @Test
  void a_lost_answer_is_asked_for_again_under_the_same_key() {
    system.goesAway(2);
    assertThat(run(CASE)).isTrue();
    var keys = system.requests().stream().map(PlayedSystem.Request::key).toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isEqualTo(keys.get(2));
    assertThat(keys.get(3)).isNotEqualTo(keys.get(0));
  }

  @Test
  void what_did_not_come_is_told_with_step_and_line() {
    assertThat(run(CASE.replace("2027-05-10", "2027-05-11"))).isFalse();
    assertThat(printed())
        .contains(
            """
            2026-12-01 09:00  step 5  time passes
              NOT MET: deadline T-L8 (small.yaml:27)
                  expected  due 2027-05-11
                  came      due 2027-05-10, state open
            """)
        .contains("FAILED  A small case: 5 steps, 7 expectations, 1 not met (small.yaml)")
        .contains("- step 5, small.yaml:27: deadline T-L8");
  }

  @Test
  void an_unexpected_refusal_is_told_in_full() {
    assertThat(run(CASE.replace("refused: {rules: LEEDS-3.3}", "accepted: true"))).isFalse();
    assertThat(printed())
        .contains(
            "came      409 gate-not-met; Not yet.; rules LEEDS-3.3; unmet"
                + " consultation/supervision");
  }

  @Test
  void a_failing_case_does_not_stop_the_others_and_each_has_its_own_child() {
    assertThat(run(CASE.replace("2027-05-10", "2027-05-11"), CASE)).isFalse();
    assertThat(printed())
        .contains("FAILED  A small case")
        .contains("PASSED  A small case")
        .contains("leeds, child small (small.yaml)")
        .contains("leeds, child small-2 (small.yaml)");
  }

  @Test
  void cases_share_one_timeline_and_the_clock_moves_forward_only() {
    run(CASE, CASE.replace("child: small", "child: other"));
    var paths = system.requests().stream().map(PlayedSystem.Request::path).toList();
    assertThat(paths.subList(0, 4))
        .containsExactly("/cases", "/cases/case-1/baseline", "/cases", "/cases/case-2/baseline");
    assertThat(printed()).doesNotContain("STOPPED");
  }

  @Test
  void a_step_before_the_time_that_a_running_system_shows_stops_the_run() {
    run(CASE);
    assertThat(run(CASE)).isFalse();
    assertThat(printed()).contains("STOPPED").contains("The clock shows");
  }

  @Test
  void a_step_about_something_that_was_never_created_says_so() {
    var without =
        CASE.replace("  - at: 2026-11-25\n", "  - at: 2026-11-25\n    note: never\n")
            .replace(
                "    do: ScheduleMeeting\n    as: planning\n    with: {kind: planning}\n",
                "    do: RecordCaseDecision\n"
                    + "    with: {number: 2, outcome: proceed}\n"
                    + "    expect: {refused: {}}\n")
            .replace("    on: planning\n", "");
    assertThat(run(without)).isFalse();
    assertThat(printed())
        .contains("came      HoldMeeting needs meetingId, and nothing created so far has one");
  }
}
