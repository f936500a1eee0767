package uk.homeward.launcher.scenario.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.homeward.launcher.scenario.SampleApi;

class OperationsTest {

  private final Operations operations = SampleApi.operations();

  @Test
  void a_command_is_known_by_its_unique_name_and_reads_are_none() {
    assertThat(operations.names())
        .containsExactly(
            "ConsiderReunification",
            "HoldMeeting",
            "RecordBaseline",
            "RecordCaseDecision",
            "ScheduleMeeting");
    assertThat(operations.named("RecordCaseDecision").orElseThrow().required())
        .contains("number", "outcome");
  }

  @Test
  void the_address_of_what_was_created_gives_the_values_of_its_path() {
    assertThat(operations.bind("/cases/case-1/meetings/mtg-2"))
        .isEqualTo(Map.of("caseId", "case-1", "meetingId", "mtg-2"));
    assertThat(operations.bind("/cases/case-1")).isEqualTo(Map.of("caseId", "case-1"));
    assertThat(operations.bind("/somewhere/else")).isEmpty();
  }

  @Test
  void a_path_is_filled_in_or_says_which_value_is_missing() {
    var hold = operations.named("HoldMeeting").orElseThrow();
    assertThat(hold.pathWith(Map.of("caseId", "case-1", "meetingId", "mtg-2")))
        .isEqualTo("/cases/case-1/meetings/mtg-2/holding");
    assertThatThrownBy(() -> hold.pathWith(Map.of("caseId", "case-1"))).hasMessage("meetingId");
  }
}
