package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import uk.homeward.eventlog.Ledger.Written;

/** A log that was begun before its events were sealed goes on. */
class OlderLogTest {

  @Test
  void what_was_recorded_keeps_its_place_and_is_sealed() throws SQLException {
    var database = TestDatabases.fresh("case_service");
    Flyway.configure()
        .dataSource(database.url(), "homeward_log_owner", "homeward-test")
        .schemas("event_log")
        .defaultSchema("event_log")
        .createSchemas(false)
        .locations("classpath:db/event-log")
        .placeholders(Map.of("service", "case_service"))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target("2")
        .load()
        .migrate();
    try (var connection = database.connect("case_service_request")) {
      connection.setAutoCommit(false);
      Ledger.append(connection, "northshire", "first", 0, Written.note("first", 1));
      connection.commit();
      Ledger.append(connection, "northshire", "undone", 0, Written.note("undone", 2));
      connection.rollback();
      Ledger.append(connection, "southshire", "second", 0, Written.note("second", 3));
      connection.commit();
    }

    new Migrations(Migrated.settings(database)).run();

    try (var connection = database.connect("case_service_request")) {
      Ledger.append(connection, "northshire", "third", 0, Written.note("third", 4));
    }
    try (var connection = database.connect("case_service_stream")) {
      assertThat(positions(connection, "true")).containsExactly(1L, 3L, 4L);
      assertThat(positions(connection, "hash = event_log.hash_of(e)")).containsExactly(1L, 3L, 4L);
    }
  }

  private static List<Long> positions(Connection connection, String where) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select position from event_log.event e where " + where + " order by position")) {
      var positions = new ArrayList<Long>();
      while (rows.next()) positions.add(rows.getLong(1));
      return positions;
    }
  }
}
