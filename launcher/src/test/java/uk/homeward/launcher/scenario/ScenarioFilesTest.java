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
import uk.homeward.practice.Practices;

class ScenarioFilesTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void the_shipped_cases_have_no_fault() {
    var files = ScenarioFiles.under(List.of(Installation.root().resolve("scenarios")));
    var cases = ScenarioFiles.read(files, Words.ofThisBuild(Practices.shipped()), report);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(cases).hasSameSizeAs(files).isNotEmpty();
  }

  @Test
  void a_folder_is_every_yaml_file_below_it_and_a_faulty_one_does_not_stop_the_others(
      @TempDir Path folder) throws IOException {
    var shipped = Installation.root().resolve("scenarios/leeds-first-steps.yaml");
    Files.createDirectory(folder.resolve("more"));
    Files.copy(shipped, folder.resolve("good.yaml"));
    Files.writeString(folder.resolve("more/bad.yml"), "steps: 1\n");
    Files.writeString(folder.resolve("notes.txt"), "not a case");
    var files = ScenarioFiles.under(List.of(folder));
    assertThat(files.stream().map(f -> folder.relativize(f).toString()))
        .containsExactly("good.yaml", "more/bad.yml");
    assertThat(ScenarioFiles.read(files, Words.ofThisBuild(Practices.shipped()), report))
        .hasSize(1);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("bad.yml:1:1: council is missing");
    assertThat(report.allMet()).isFalse();
  }
}
