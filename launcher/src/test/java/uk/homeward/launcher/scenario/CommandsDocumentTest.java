package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.scenario.api.Operation;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Practices;

class CommandsDocumentTest {

  @Test
  void an_act_is_found_by_its_commands_name_and_one_command_may_be_several_acts() {
    assertThat(gatesOf("RecordDischarge")).containsExactly(GateKey.RECORD_DISCHARGE);
    assertThat(gatesOf("RequestPwP")).containsExactly(GateKey.REQUEST_PWP);
    assertThat(gatesOf("ClassifyRisk"))
        .contains(GateKey.CLASSIFY_RISK_RC1, GateKey.CLASSIFY_RISK_RC3);
    assertThat(gatesOf("CloseCase")).containsExactly(GateKey.CLOSE_CASE, GateKey.CLOSE_CASE_EXEMPT);
  }

  private static List<GateKey> gatesOf(String command) {
    return CommandsDocument.gatesOf(
        command, Set.of("RecordDischarge", "RecordDischargeApplication", "CloseCase"));
  }

  @Test
  void an_act_reports_exactly_where_the_api_says_that_it_is_a_fact() throws IOException {
    var wrong = new ArrayList<String>();
    var operations = Operations.ofThisBuild().all();
    var names = operations.stream().map(Operation::name).collect(Collectors.toSet());
    for (var operation : operations) {
      var file = Installation.root().resolve("api-specs/" + operation.service() + ".json");
      var fact =
          JsonMapper.shared()
              .readTree(file)
              .path("paths")
              .path(operation.path())
              .path("post")
              .path("x-homeward-fact")
              .asBoolean();
      for (var key : CommandsDocument.gatesOf(operation.name(), names))
        if (key.reports() != fact) wrong.add(operation.name());
    }
    assertThat(wrong).isEmpty();
  }

  /** Run with {@code -Dhomeward.write-api=true} to write it anew. */
  @Test
  void the_page_says_what_the_code_and_the_packs_say() throws IOException {
    var file = Installation.root().resolve("api-specs/commands.md");
    var page = CommandsDocument.of(Operations.ofThisBuild(), Practices.shipped());
    if (Boolean.getBoolean("homeward.write-api")) Files.writeString(file, page);
    assertThat(file).content().isEqualTo(page);
  }
}
