package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void two_systems_do_not_share_a_folder() {
    try (var first = DataFolder.open(Optional.of(folder), false)) {
      assertThat(first.path()).isEqualTo(folder.toAbsolutePath());
      assertThatThrownBy(() -> DataFolder.open(Optional.of(folder), false))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining("already running");
    }
  }

  @Test
  void fresh_discards_what_was_there_and_otherwise_it_stays() throws Exception {
    Files.writeString(folder.resolve("old"), "kept");
    try (var kept = DataFolder.open(Optional.of(folder), false)) {
      assertThat(kept.file("old")).exists();
    }
    try (var fresh = DataFolder.open(Optional.of(folder), true)) {
      assertThat(fresh.file("old")).doesNotExist();
      assertThat(fresh.logs()).isDirectory();
    }
  }

  @Test
  void a_throw_away_folder_is_gone_at_the_end() {
    Path path;
    try (var thrownAway = DataFolder.open(Optional.empty(), true)) {
      path = thrownAway.path();
      assertThat(path).isDirectory();
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void a_taken_port_is_one_line_that_says_what_to_do() throws Exception {
    try (var taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> Ports.mustBeFree(taken.getLocalPort()))
          .isInstanceOf(LaunchFailure.class)
          .hasMessage(
              "Port %d is taken: stop what uses it, or choose another with --port N.",
              taken.getLocalPort());
    }
  }

  @Test
  void nothing_outlives_the_launcher() throws Exception {
    var child = new ProcessBuilder("sleep", "600").start();
    var stopped = new ProcessBuilder("sleep", "600").start();
    var guard = new Guard();
    guard.service(child.pid());
    guard.service(stopped.pid());
    guard.gone(stopped.pid());
    guard.close();
    assertThat(child.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(stopped.isAlive()).isTrue();
    stopped.destroyForcibly();
  }
}
