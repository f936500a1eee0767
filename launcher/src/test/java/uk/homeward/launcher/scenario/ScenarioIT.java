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

/** The command that plays cases, on the real system: wrong copies must fail, and say why. */
class ScenarioIT {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(Path... paths) {
    var words = List.of(paths).stream().map(Path::toString).toList();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return ScenarioCommand.run(words, out);
  }

  private static String l1() throws IOException {
    return Files.readString(Installation.root().resolve("scenarios/leeds-l1.yaml"));
  }

  /** A copy of L1 with one change, up to the step that it concerns. */
  private void copy(String name, String was, String is) throws IOException {
    var text = l1();
    assertThat(text).contains(was);
    var start = text.indexOf(was);
    var end = start + was.length();
    var next = text.indexOf("\n  - at:", end);
    Files.writeString(
        folder.resolve(name), text.substring(0, start) + is + text.substring(end, next));
  }

  @Test
  void a_case_comes_as_expected_and_five_wrong_copies_of_another_do_not() throws IOException {
    copy("date.yaml", "T-N1: {due: 2026-12-28", "T-N1: {due: 2026-12-29");
    copy(
        "refusal.yaml",
        "refused: {status: 409, problem: gate-not-met, rules: LEEDS-3.3}",
        "events: [CaseDecisionRecorded]");
    copy(
        "role.yaml",
        "by: owen\n    role: team-manager\n    do: RecordCaseDecision",
        "by: nadia\n    do: RecordCaseDecision");
    copy("command.yaml", "do: StartAssessment", "do: StartAssesment");
    copy(
        "event.yaml",
        "events: [MonitoringFormOpened]",
        "events: [MonitoringFormOpened, CaseReopened]");
    assertThat(run(Installation.root().resolve("scenarios/leeds-first-steps.yaml"), folder))
        .isEqualTo(1);
    var report = printed.toString(StandardCharsets.UTF_8);
    assertThat(report)
        .as(report)
        .contains("there is no command StartAssesment; did you mean StartAssessment?")
        .contains("expected  due 2026-12-29");
    for (var wrong : List.of("date", "refusal", "role", "event"))
      assertThat(report).containsPattern("FAILED .*" + wrong + "\\.yaml");
    assertThat(report).containsPattern("PASSED .*leeds-first-steps\\.yaml");
  }
}
