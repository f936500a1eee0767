package uk.homeward.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What test-kit offers to services, for the module that test-kit itself builds on. */
final class TestDatabases {

  private static final String PASSWORD = "homeward-test";
  private static final String TEMPLATE = "homeward_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestDatabases() {}

  /**
   * A database as one service sees it.
   *
   * @param service its schema, such as {@code case_service}
   */
  record Database(String url, String service) {

    /** What the service is configured with. */
    Map<String, Object> properties() {
      var properties = new LinkedHashMap<String, Object>();
      properties.put("homeward.database.url", url);
      properties.put("homeward.database.service", service);
      properties.put("homeward.database.password", PASSWORD);
      properties.put("homeward.database.request-connections", 4);
      properties.put("homeward.database.stream-connections", 8);
      return properties;
    }

    /** Signed in as any role that has a password, such as {@code case_service_request}. */
    Connection connect(String role) throws SQLException {
      return DriverManager.getConnection(url, role, PASSWORD);
    }

    /** Signed in as a superuser, whom no policy binds. */
    Connection connectAsSuperuser() throws SQLException {
      return DriverManager.getConnection(url, "postgres", "postgres");
    }
  }

  /** An empty database, provisioned, before any migration. */
  static synchronized Database fresh(String service) {
    try {
      if (server == null) server = start();
      var running = server;
      var name = "homeward_" + COUNT.incrementAndGet();
      try (var connection = running.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + TEMPLATE);
      }
      return new Database("jdbc:postgresql://localhost:" + running.getPort() + "/" + name, service);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("No fresh database", e);
    }
  }

  private static EmbeddedPostgres start() throws IOException, SQLException {
    var started =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .start();
    try (var connection = started.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + TEMPLATE);
    }
    try (var connection = started.getDatabase("postgres", TEMPLATE).getConnection()) {
      Provisioning.run(connection, PASSWORD);
    }
    return started;
  }
}
