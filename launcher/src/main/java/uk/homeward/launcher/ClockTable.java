package uk.homeward.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Where the domain's clock stands, kept so that every service that starts finds it. */
final class ClockTable implements AutoCloseable {
  private final Connection connection;

  private ClockTable(Connection connection) {
    this.connection = connection;
  }

  /** Makes the table if need be; an existing one keeps its time. */
  static ClockTable in(Database database, Instant first) {
    try {
      var connection = database.connect();
      make(connection, first);
      return new ClockTable(connection);
    } catch (SQLException e) {
      throw new LaunchFailure("The clock's table cannot be made: " + e.getMessage(), e);
    }
  }

  private static void make(Connection connection, Instant first) throws SQLException {
    try (var statement = connection.createStatement();
        var insert =
            connection.prepareStatement(
                "insert into demo.clock (now) values (?) on conflict do nothing")) {
      statement.execute("create schema if not exists demo");
      statement.execute(
          """
          create table if not exists demo.clock (
            one boolean primary key default true check (one),
            now timestamptz not null)
          """);
      statement.execute("grant usage on schema demo to public");
      statement.execute("grant select on demo.clock to public");
      insert.setObject(1, at(first));
      insert.executeUpdate();
    }
  }

  Instant now() {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select now from demo.clock")) {
      if (!row.next()) throw new LaunchFailure("The clock's table has lost its row.");
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new LaunchFailure("The clock cannot be read: " + e.getMessage(), e);
    }
  }

  void set(Instant moment) {
    try (var update = connection.prepareStatement("update demo.clock set now = ? where now <= ?")) {
      update.setObject(1, at(moment));
      update.setObject(2, at(moment));
      if (update.executeUpdate() == 0)
        throw new LaunchFailure("The clock moves forward only, not to " + moment + ".");
    } catch (SQLException e) {
      throw new LaunchFailure("The clock cannot be moved: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new LaunchFailure("The clock cannot be let go of: " + e.getMessage(), e);
    }
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
