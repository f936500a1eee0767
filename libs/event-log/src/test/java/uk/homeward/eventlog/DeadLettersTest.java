package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.eventlog.DeadLetters.DeadLetter;
import uk.homeward.eventlog.Ledger.AddNote;
import uk.homeward.eventlog.Ledger.NoteAdded;
import uk.homeward.eventlog.TestDatabases.Database;

class DeadLettersTest {

  private static final Set<Integer> POISON = ConcurrentHashMap.newKeySet();

  /** Writes two rows for each note, and fails between them where the note is poison. */
  @ProcessingGroup("copied")
  static class Copied {
    private final JdbcClient jdbc;

    Copied(@Qualifier("forProjections") JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @EventHandler
    void on(NoteAdded event) {
      write(event.number());
      if (POISON.contains(event.number())) jdbc.sql("select no_such_column").query().listOfRows();
      write(-event.number());
    }

    private void write(int number) {
      jdbc.sql("insert into copied values (?)").param(number).update();
    }

    @ResetHandler
    void reset() {
      jdbc.sql("delete from copied").update();
    }
  }

  @Test
  void a_failure_holds_back_its_own_case_only_and_in_order_until_it_is_tried_again()
      throws SQLException {
    var database = TestDatabases.fresh("case_service");
    createTable(database);
    try (var service =
        new SpringApplicationBuilder(Ledger.class, Copied.class)
            .properties(database.properties())
            .run()) {
      POISON.add(13);
      add(service, "case-a", 12);
      add(service, "case-a", 13);
      add(service, "case-b", 15);
      add(service, "case-a", 14);

      var letters = service.getBean(DeadLetters.class);
      await().atMost(Duration.ofMinutes(1)).until(() -> letters.all().size() == 2);
      assertThat(letters.all()).extracting(DeadLetter::position).containsExactly(2L, 4L);
      assertThat(letters.all()).extracting(DeadLetter::sequence).containsOnly("case-a");
      assertThat(letters.all().getFirst().reason()).contains("no_such_column");
      assertThat(letters.holds("copied", "case-a")).isTrue();
      assertThat(letters.holds("copied", "case-b")).isFalse();
      await().until(() -> copied(service).equals(List.of(-15, -12, 12, 15)));

      assertThat(letters.retry("copied")).isEqualTo(2);
      POISON.clear();
      assertThat(letters.retry("copied")).isZero();
      assertThat(copied(service)).containsExactly(-15, -14, -13, -12, 12, 13, 14, 15);
      assertThat(letters.holds("copied", "case-a")).isFalse();
    }
  }

  @Test
  void a_rebuild_reads_everything_again_and_keeps_nothing_back() throws SQLException {
    var database = TestDatabases.fresh("case_service");
    createTable(database);
    try (var service =
        new SpringApplicationBuilder(Ledger.class, Copied.class)
            .properties(database.properties())
            .run()) {
      POISON.add(13);
      add(service, "case-a", 13);
      var letters = service.getBean(DeadLetters.class);
      await().atMost(Duration.ofMinutes(1)).until(() -> letters.all().size() == 1);

      POISON.clear();
      var processor =
          service
              .getBean(EventProcessingConfiguration.class)
              .eventProcessor("copied", StreamingEventProcessor.class)
              .orElseThrow();
      processor.shutDown();
      processor.resetTokens();
      processor.start();
      await().until(() -> copied(service).equals(List.of(-13, 13)));
      assertThat(letters.all()).isEmpty();
    }
  }

  private static void createTable(Database database) throws SQLException {
    try (var owner = database.connect("case_service_owner");
        var statement = owner.createStatement()) {
      statement.execute("create table case_service.copied (number integer primary key)");
    }
  }

  private static void add(ConfigurableApplicationContext service, String caseId, int number) {
    var envelope = new HashMap<>(Ledger.envelope("northshire"));
    envelope.put("case", caseId);
    service
        .getBean(CommandGateway.class)
        .sendAndWait(
            GenericCommandMessage.asCommandMessage(new AddNote("book-" + number, number))
                .withMetaData(envelope));
  }

  private static List<Integer> copied(ConfigurableApplicationContext service) {
    return service
        .getBean("forProjections", JdbcClient.class)
        .sql("select number from copied order by number")
        .query(Integer.class)
        .list();
  }
}
