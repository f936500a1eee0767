package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uk.homeward.launcher.Installation;

/** The shipped cases on the real system; wrong copies of them must fail, and say why. */
class ScenarioIT {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(Path... paths) {
    var words = List.of(paths).stream().map(Path::toString).toList();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return ScenarioCommand.run(words, out, ScenarioIT::readBack);
  }

  /** What an auditor and a social worker are told of L1 once it is over. */
  private static void readBack(URI base) {
    var audited = new PlayedCase(base, "victor", "l1");
    var history = audited.all("/history");
    assertThat(history).hasSizeGreaterThan(300);
    assertThat(history).allSatisfy(ScenarioIT::sayWhoInWhichRoleAndUnderWhichRule);
    assertThat(history)
        .extracting(event -> event.path("type").asString())
        .contains("ReunificationConsidered", "CareOrderDischarged", "ReunificationClosed");
    knownThen(audited, history);
    var closed = new PlayedCase(base, "amara", "l1").get("/next-steps").path("items");
    assertThat(may(closed)).contains("report-breakdown", "schedule-meeting");
    assertThat(may(closed)).doesNotContain("close-case", "start-assessment", "propose-return-date");
  }

  private static void sayWhoInWhichRoleAndUnderWhichRule(JsonNode event) {
    assertThat(event.path("actor").asString("")).isNotEmpty();
    assertThat(event.path("rules")).as(event.toString()).isNotEmpty();
    var person = event.path("source").asString().equals("person");
    if (person && !event.path("type").asString().equals("ActDenied"))
      assertThat(event.path("role").asString("")).as(event.toString()).isNotEmpty();
  }

  /** On 1 April 2027 decision 2 was made, and nobody knew yet whether the child would go home. */
  private static void knownThen(PlayedCase audited, List<JsonNode> history) {
    var then = "known-at=2027-04-01";
    var end = "2027-04-01T23:00:00Z"; // midnight in London
    var known = audited.all("/history?" + then);
    assertThat(known)
        .isEqualTo(
            history.stream().filter(e -> e.path("recorded").asString().compareTo(end) < 0).toList())
        .hasSizeBetween(50, history.size() - 50);
    assertThat(audited.all("/timeline?" + then)).hasSameSizeAs(known);

    var summary = audited.get("?" + then);
    assertThat(summary.path("state").asString()).isEqualTo("open");
    assertThat(summary.path("legalStatus").asString()).isEqualTo("c2");
    assertThat(summary.path("living").asString()).isEqualTo("in-placement");
    assertThat(summary.path("decisions").size()).isEqualTo(2);
    assertThat(summary.has("returned")).isFalse();
    assertThat(summary.has("outcome")).isFalse();
    assertThat(summary.path("learned").valueStream())
        .allSatisfy(
            l -> assertThat(l.path("occurred").asString()).isLessThanOrEqualTo("2027-04-01"));
    assertThat(audited.get("/episodes?" + then).path("items").size()).isEqualTo(1);

    var now = audited.get("");
    assertThat(now.path("state").asString()).isEqualTo("closed");
    assertThat(now.path("decisions").size()).isEqualTo(3);
    assertThat(now.path("legalStatus").asString()).isEqualTo("none");
  }

  private static List<String> may(JsonNode steps) {
    return steps
        .valueStream()
        .filter(step -> step.path("may").asBoolean())
        .map(step -> step.path("act").asString())
        .toList();
  }

  private static List<String> shipped() throws IOException {
    try (var files = Files.list(Installation.root().resolve("scenarios"))) {
      var names = files.map(file -> file.getFileName().toString());
      return names.filter(name -> name.endsWith(".yaml")).toList();
    }
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
  void the_shipped_cases_come_as_expected_and_five_wrong_copies_do_not() throws IOException {
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
    assertThat(run(Installation.root().resolve("scenarios"), folder)).isEqualTo(1);
    var report = printed.toString(StandardCharsets.UTF_8);
    assertThat(report)
        .as(report)
        .contains("there is no command StartAssesment; did you mean StartAssessment?")
        .contains("expected  due 2026-12-29");
    for (var wrong : List.of("date", "refusal", "role", "event"))
      assertThat(report).containsPattern("FAILED .*" + wrong + "\\.yaml");
    for (var shipped : shipped())
      assertThat(report).containsPattern("PASSED .*" + Pattern.quote(shipped));
  }
}
