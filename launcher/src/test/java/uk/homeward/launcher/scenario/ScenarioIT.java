package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.launcher.Installation;

/** The shipped cases on the real system; wrong copies of them must fail, and say why. */
class ScenarioIT {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(Path... paths) {
    var words = List.of(paths).stream().map(Path::toString).toList();
    return ScenarioCommand.run(words, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private static String l1() throws IOException {
    return Files.readString(Installation.root().resolve("scenarios/leeds-l1.yaml"));
  }

  private void copy(String name, String was, String is) throws IOException {
    var text = l1();
    assertThat(text).contains(was);
    var start = text.indexOf(was);
    Files.writeString(
        folder.resolve(name), text.substring(0, start) + is + text.substring(start + was.length()));
  }

  @Test
  void the_shipped_cases_come_as_expected_and_five_wrong_copies_do_not() throws IOException {
    copy("date.yaml", "T-L8: {due: 2027-05-10", "T-L8: {due: 2027-05-11");
    copy(
        "refusal.yaml",
        "refused: {status: 409, rules: LEEDS-12.5",
        "events: [PanelPackSubmitted] #");
    copy(
        "role.yaml",
        "by: owen\n    role: team-manager\n    do: RecordCaseDecision",
        "by: nadia\n    do: RecordCaseDecision");
    copy("command.yaml", "do: StartAssessment", "do: StartAssesment");
    copy(
        "event.yaml",
        "events: [MonitoringFormFinalised]",
        "events: [MonitoringFormFinalised, CaseReopened]");
    assertThat(run(Installation.root().resolve("scenarios"), folder)).isEqualTo(1);
    var report = printed.toString(StandardCharsets.UTF_8);
    assertThat(report)
        .as(report)
        .contains("there is no command StartAssesment; did you mean StartAssessment?")
        .contains("expected  due 2027-05-11");
    for (var wrong : List.of("date", "refusal", "role", "event"))
      assertThat(report).containsPattern("FAILED .*" + wrong + "\\.yaml");
    assertThat(report)
        .containsPattern("PASSED .*leeds-l1\\.yaml")
        .containsPattern("PASSED .*leeds-first-steps\\.yaml");
  }
}
