package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScenarioCommandTest {

  @Test
  @Timeout(20)
  void a_url_at_which_nothing_answers_is_told_at_once_as_a_command_that_cannot_run()
      throws IOException {
    assertThat(run("--against", "http://localhost:" + freePort())).isEqualTo(2);
  }

  @Test
  void what_is_no_url_or_no_option_cannot_run_either() {
    assertThat(run("--against", "nowhere")).isEqualTo(2);
    assertThat(run("--backwards")).isEqualTo(2);
  }

  private static int run(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add(Path.of("../scenarios/leeds-first-steps.yaml").toString());
    return ScenarioCommand.run(all, new PrintStream(PrintStream.nullOutputStream()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
