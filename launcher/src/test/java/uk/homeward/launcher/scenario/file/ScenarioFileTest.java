package uk.homeward.launcher.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.homeward.launcher.scenario.SampleApi;

class ScenarioFileTest {

  private static final String GOOD =
      """
      scenario: A small case
      council: leeds
      child: small
      people:
        nadia: social-worker
        owen: [team-manager, iro]
      given:
        birth-date: 2018-02-11
        legal-status: c2
        people: {social-worker: nadia}
      steps:
        - at: 2026-11-23
          by: nadia
          do: ConsiderReunification
          with: {proposer: social-worker}
        - at: 2026-11-23 16:00
          by: nadia
          do: ScheduleMeeting
          as: planning
          with: {kind: planning}
        - at: 2026-11-23
          by: owen
          role: iro
          do: HoldMeeting
          on: planning
          expect:
            events: [MeetingHeld: {kind: planning}]
        - at: 2026-12-01
          expect:
            deadlines:
              T-L1: {due: 2026-12-30, state: open}
              T-L2: none
      """;

  private static Scenario read(String text) throws FaultyScenario {
    return ScenarioFile.read("small.yaml", text, SampleApi.vocabulary());
  }

  private static void faulty(String text, String... messages) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FaultyScenario.class)
        .hasMessage(String.join("\n", messages));
  }

  @Test
  void a_good_file_becomes_dated_steps() throws FaultyScenario {
    var scenario = read(GOOD);
    assertThat(scenario.steps()).hasSize(4);
    assertThat(scenario.people().get("owen")).containsExactly("team-manager", "iro");
    assertThat(scenario.line(scenario.steps().get(2).pointer() + "/expect/events/0")).isEqualTo(27);
    assertThat(scenario.steps().getFirst().at().occurred()).isEqualTo("2026-11-23");
    assertThat(scenario.steps().get(1).at().occurred()).isEqualTo("2026-11-23T16:00:00Z");
  }

  @Test
  void a_step_without_a_time_of_day_is_at_nine_but_never_before_the_one_above_it()
      throws FaultyScenario {
    var steps = read(GOOD).steps();
    assertThat(steps.getFirst().moment()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(steps.get(2).moment()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
  }

  @Test
  void a_typo_is_reported_with_file_line_and_field() {
    faulty(
        GOOD.replace("deadlines:", "deadlins:"),
        "small.yaml:30:7: steps[3].expect.deadlins: is not known here; did you mean deadlines?");
  }

  @Test
  void a_misspelt_command_is_reported_with_the_one_that_was_meant() {
    faulty(
        GOOD.replace("do: ScheduleMeeting", "do: SheduleMeeting"),
        "small.yaml:18:5: steps[1].do: there is no command SheduleMeeting;"
            + " did you mean ScheduleMeeting?");
  }

  @Test
  void a_field_that_the_command_does_not_have_is_reported_and_so_is_one_that_it_lacks() {
    faulty(
        GOOD.replace("with: {kind: planning}", "with: {knd: planning}"),
        "small.yaml:20:5: steps[1].with: ScheduleMeeting needs kind",
        "small.yaml:20:12: steps[1].with.knd: ScheduleMeeting has no such field;"
            + " did you mean kind?");
  }

  @Test
  void nobody_acts_who_is_not_among_the_people_or_in_a_role_that_they_do_not_have() {
    faulty(
        GOOD.replace("by: owen", "by: own"),
        "small.yaml:22:5: steps[2].by: own is not among people; did you mean owen?");
    faulty(
        GOOD.replace("role: iro", "role: team-manger"),
        "small.yaml:23:5: steps[2].role: owen is not team-manger; did you mean team-manager?");
    faulty(
        GOOD.replace("nadia: social-worker\n  owen", "nadia: sociel-worker\n  owen"),
        "small.yaml:5:3: people.nadia: there is no role sociel-worker;"
            + " did you mean social-worker?");
  }

  @Test
  void a_timescale_an_event_and_a_field_of_it_are_the_systems_own() {
    faulty(
        GOOD.replace("T-L2: none", "T-LL2: none"),
        "small.yaml:32:9: steps[3].expect.deadlines.T-LL2: the council has no timescale T-LL2;"
            + " did you mean T-L2?");
    faulty(
        GOOD.replace("MeetingHeld:", "MeetingHold:"),
        "small.yaml:27:16: steps[2].expect.events[0].MeetingHold: there is no event MeetingHold;"
            + " did you mean MeetingHeld?");
    faulty(
        GOOD.replace("[MeetingHeld: {kind:", "[MeetingHeld: {knd:"),
        "small.yaml:27:30: steps[2].expect.events[0].MeetingHeld.knd: MeetingHeld has no such"
            + " field; did you mean kind?");
    faulty(
        GOOD.replace("council: leeds", "council: leds"),
        "small.yaml:2:1: council: there is no council leds; did you mean leeds?");
  }

  @Test
  void steps_stand_in_the_order_of_their_moments() {
    faulty(
        GOOD.replace("2026-12-01", "2026-11-22"),
        "small.yaml:28:5: steps[3].at: is before the step above it;"
            + " steps stand in the order of their moments");
  }

  @Test
  void a_date_that_no_calendar_has_and_an_hour_that_the_clocks_skip_are_faults() {
    faulty(
        GOOD.replace("2026-12-30", "2027-02-30"),
        "small.yaml:31:16: steps[3].expect.deadlines.T-L1.due: 2027-02-30 is no such moment:"
            + " Text '2027-02-30' could not be parsed: Invalid date 'FEBRUARY 30'");
    faulty(
        GOOD.replace("at: 2026-12-01", "at: 2027-03-28 01:30"),
        "small.yaml:28:5: steps[3].at: 2027-03-28 01:30 is no such moment:"
            + " the clocks go forward: there is no 2027-03-28 01:30 in London");
  }

  @Test
  void what_is_missing_is_named() {
    faulty(GOOD.replace("council: leeds\n", ""), "small.yaml:1:1: council is missing");
  }

  @Test
  void accepted_and_refused_cannot_both_be_expected() {
    faulty(
        GOOD.replace("events: [MeetingHeld: {kind: planning}]", "{accepted: true, refused: {}}"),
        "small.yaml:26:5: steps[2].expect: accepted and refused cannot both be expected");
  }

  @Test
  void what_is_not_yaml_says_where() {
    faulty(
        "scenario: [never closed\n",
        "small.yaml:2:1: not YAML: expected ',' or ']', but got <stream end>");
    faulty("child: a\nchild: b\n", "small.yaml:2:1: child: is there twice");
  }

  @Test
  void a_repeated_step_is_written_out_among_the_others() throws FaultyScenario {
    var scenario =
        read(
            GOOD.replace(
                "    with: {proposer: social-worker}\n",
                "    with: {proposer: social-worker}\n"
                    + "    repeat: {every: {weeks: 1}, until: 2026-12-07}\n"));
    assertThat(scenario.steps().stream().map(s -> s.label() + " " + s.at().date()))
        .containsExactly(
            "1 2026-11-23",
            "2 2026-11-23",
            "3 2026-11-23",
            "1+1 2026-11-30",
            "4 2026-12-01",
            "1+2 2026-12-07");
  }

  @Test
  void moments_in_a_commands_fields_are_sent_as_the_api_wants_them() throws FaultyScenario {
    var scenario = read(GOOD.replace("with: {kind: planning}", "with: {kind: 2027-07-01 16:00}"));
    assertThat(scenario.steps().get(1).with().path("kind").asString())
        .isEqualTo("2027-07-01T15:00:00Z");
  }
}
