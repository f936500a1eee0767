package uk.homeward.launcher.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.homeward.launcher.Installation;
import uk.homeward.practice.Role;

/** What is written down of who may do what is whole. */
class WhoMayTest {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?s)operationId = \"(\\w+)\"(?:(?!operationId).)*?@PostMapping\\([^)]*\\)\\s+"
              + "ResponseEntity<Recorded>");

  private final WhoMay whoMay = WhoMay.read();

  @Test
  void every_command_has_a_row_and_every_row_is_a_command() {
    assertThat(whoMay.rows().stream().map(WhoMay.Row::command).collect(Collectors.toSet()))
        .isEqualTo(commands());
  }

  /** As the services' endpoints name them: what is not in the API's files yet counts, too. */
  private static Set<String> commands() {
    try (var files = Files.walk(Installation.root(), 12)) {
      return files
          .filter(file -> file.toString().endsWith("Endpoint.java"))
          .flatMap(file -> COMMAND.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_row_says_it_of_every_council() {
    assertThat(whoMay.rows())
        .allSatisfy(row -> assertThat(row.may().keySet()).as("%s", row).isEqualTo(WhoMay.COUNCILS));
  }

  @Test
  void every_action_is_in_the_words_of_section_8_or_has_its_reason() {
    for (var action : whoMay.actions())
      if (action.section8().isEmpty()) assertThat(action.because()).as(action.name()).isNotEmpty();
      else assertThat(action.section8().keySet()).as(action.name()).isEqualTo(WhoMay.COUNCILS);
  }

  @Test
  void an_auditor_does_nothing() {
    var acting = new TreeSet<Role>();
    for (var row : whoMay.rows())
      for (var cell : row.may().values()) cell.ifPresent(may -> acting.addAll(may.roles()));
    assertThat(acting).doesNotContain(Role.AUDITOR);
  }
}
