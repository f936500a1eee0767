package uk.homeward.eventlog;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the log and the service's own schema up to date; nothing is read or written before. */
final class Migrations {

  private static final String LOG = "event_log";
  private static final String LOG_OWNER = "homeward_log_owner";

  private static final long MIGRATING = 7236281923447117L;

  private final DatabaseProperties database;

  Migrations(DatabaseProperties database) {
    this.database = database;
  }

  /**
   * The log's schema is everybody's, and services start at once: each waits for its turn, since the
   * history of a schema is not begun safely by two.
   *
   * @throws IllegalStateException if the database cannot be reached
   */
  Migrations run() {
    try (var turn = DriverManager.getConnection(database.url(), LOG_OWNER, database.password());
        var statement = turn.createStatement()) {
      statement.execute("select pg_advisory_lock(" + MIGRATING + ")");
      migrate(LOG, LOG_OWNER, "db/event-log", "flyway_schema_history");
    } catch (SQLException e) {
      throw new IllegalStateException("The event log's schema could not be brought up to date", e);
    }
    migrate(database.service(), database.owner(), "db/service-common", "common_schema_history");
    migrate(database.service(), database.owner(), "db/migration", "flyway_schema_history");
    return this;
  }

  private void migrate(String schema, String owner, String folder, String history) {
    Flyway.configure()
        .dataSource(database.url(), owner, database.password())
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(false)
        .locations("classpath:" + folder)
        .table(history)
        .placeholders(
            Map.of(
                "service", database.service(),
                "request", database.request(),
                "stream", database.stream()))
        // The two histories of a service share its schema.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
