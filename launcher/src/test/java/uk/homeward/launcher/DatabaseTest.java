package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void what_was_written_is_there_after_the_server_was_killed() throws Exception {
    var moment = Instant.parse("2026-11-23T09:00:00Z");
    try (var guard = new Guard()) {
      var killed = start(guard);
      ClockTable.in(killed, Instant.EPOCH).set(moment);
      var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
      killed.close();

      try (var again = start(guard)) {
        assertThat(ClockTable.in(again, Instant.EPOCH).now()).isEqualTo(moment);
      }
    }
  }

  @Test
  void it_keeps_what_it_says_it_keeps_and_services_may_sign_in() throws Exception {
    try (var guard = new Guard();
        var database = start(guard)) {
      try (var connection = database.connect();
          var statement = connection.createStatement()) {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
          try (var row = statement.executeQuery("show " + setting)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).as(setting).isEqualTo("on");
          }
      }
      var password = database.provision();
      ClockTable.in(database, Instant.EPOCH);
      try (var service =
              DriverManager.getConnection(database.url(), "scheduling_service_request", password);
          var statement = service.createStatement();
          var row = statement.executeQuery("select now from demo.clock")) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  @Test
  void the_clock_moves_forward_only() {
    try (var guard = new Guard();
        var database = start(guard)) {
      var clock = ClockTable.in(database, Instant.parse("2026-11-23T09:00:00Z"));
      assertThatThrownBy(() -> clock.set(Instant.parse("2026-11-22T09:00:00Z")))
          .isInstanceOf(LaunchFailure.class);
    }
  }

  @Test
  void a_database_that_does_not_come_up_is_one_line_that_names_its_log() throws Exception {
    var data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("postgresql.conf"), "this = is not a setting\n");
    try (var guard = new Guard()) {
      assertThatThrownBy(() -> start(guard, Duration.ofSeconds(3)))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining("postgres.log")
          .hasMessageContaining("--fresh");
    }
  }

  private Database start(Guard guard) {
    return start(guard, Duration.ofMinutes(1));
  }

  private Database start(Guard guard, Duration patience) {
    return Database.start(folder.resolve("data"), folder.resolve("postgres.log"), guard, patience);
  }
}
