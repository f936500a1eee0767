package uk.homeward.testkit;

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
import org.springframework.test.context.DynamicPropertyRegistry;
import uk.homeward.eventlog.Provisioning;

/**
 * A real PostgreSQL, one server per JVM and as durable as in production; each test class takes a
 * fresh database with all roles and schemas in it.
 */
public final class Postgres {

  private static final String PASSWORD = "homeward-test";
  private static final String TEMPLATE = "homeward_template";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Name of the thread in which Spring Boot closes what runs when the JVM ends. */
  private static final String CONTEXTS_END = "SpringApplicationShutdownHook";

  private static @Nullable EmbeddedPostgres server;

  private Postgres() {}

  /**
   * A database as one service sees it.
   *
   * @param service its schema, such as {@code case_service}
   */
  public record Database(String url, String service) {

    /** What the service is configured with. */
    public Map<String, Object> properties() {
      var properties = new LinkedHashMap<String, Object>();
      properties.put("homeward.database.url", url);
      properties.put("homeward.database.service", service);
      properties.put("homeward.database.password", PASSWORD);
      properties.put("homeward.database.request-connections", 4);
      properties.put("homeward.database.stream-connections", 8);
      return properties;
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
      properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The same database as another service sees it. */
    public Database as(String otherService) {
      return new Database(url, otherService);
    }

    /** Signed in as any role that has a password, such as {@code case_service_request}. */
    public Connection connect(String role) throws SQLException {
      return DriverManager.getConnection(url, role, PASSWORD);
    }

    /** Signed in as a superuser, whom no policy binds. */
    public Connection connectAsSuperuser() throws SQLException {
      return DriverManager.getConnection(url, "postgres", "postgres");
    }
  }

  /** An empty database, provisioned, before any migration. */
  public static synchronized Database fresh(String service) {
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
            .setRegisterShutdownHook(false)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
    try (var connection = started.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + TEMPLATE);
    }
    try (var connection = started.getDatabase("postgres", TEMPLATE).getConnection()) {
      Provisioning.run(connection, PASSWORD);
    }
    return started;
  }

  /** After every context, whose processors would else wait for connections that never come. */
  private static void close(EmbeddedPostgres started) {
    try {
      for (var each : Thread.getAllStackTraces().keySet())
        if (each.getName().equals(CONTEXTS_END)) each.join();
      started.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
