package uk.homeward.eventlog;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the log and the service's own schema up to date; nothing is read or written before. */
final class Migrations {

  private static final String LOG = "event_log";
  private static final String LOG_OWNER = "homeward_log_owner";

  private final DatabaseProperties database;

  Migrations(DatabaseProperties database) {
    this.database = database;
  }

  Migrations run() {
    migrate(LOG, LOG_OWNER, "db/event-log", "flyway_schema_history");
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
