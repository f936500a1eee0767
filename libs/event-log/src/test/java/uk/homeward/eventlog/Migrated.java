package uk.homeward.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import uk.homeward.eventlog.TestDatabases.Database;

/** A database with an empty log, up to date, for tests of other packages. */
public final class Migrated {

  private final Database database = TestDatabases.fresh("case_service");

  public Migrated() {
    new Migrations(settings(database)).run();
  }

  static DatabaseProperties settings(Database database) {
    return new DatabaseProperties(
        database.url(), "case_service", "homeward-test", null, 1, 1, Duration.ofSeconds(1));
  }

  public Connection connect(String role) throws SQLException {
    return database.connect(role);
  }

  public Connection connectAsSuperuser() throws SQLException {
    return database.connectAsSuperuser();
  }
}
