package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
  private static final String REPORT =
      """
      2026-11-23T09:00:00Z ERROR 1 --- [main] o.s.b.d.LoggingFailureAnalysisReporter :

      ***************************
      APPLICATION FAILED TO START
      ***************************

      Description:

      northshire.yaml is not what version %s of northshire was when it was first seen here.

      Action:

      Give the changed pack a new version.

      """;

  @TempDir Path folder;

  @Test
  void the_reason_for_this_start_is_told_and_not_one_from_before() throws IOException {
    var log = folder.resolve("case-service.log");
    Files.writeString(log, REPORT.formatted("1"));
    var start = StartLog.beginning(log);
    assertThat(start.reason()).isEmpty();

    Files.writeString(log, REPORT.formatted("2"), StandardOpenOption.APPEND);
    assertThat(start.reason())
        .hasValue(
            "northshire.yaml is not what version 2 of northshire was when it was first seen here."
                + " Give the changed pack a new version.");
  }

  @Test
  void a_service_that_says_nothing_of_the_kind_gives_no_reason() throws IOException {
    var log = folder.resolve("case-service.log");
    assertThat(StartLog.beginning(log).reason()).isEmpty();
    Files.writeString(log, "Error: could not find or load main class\n");
    assertThat(new StartLog(log, 0).reason()).isEmpty();
  }
}
