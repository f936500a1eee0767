package uk.homeward.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.homeward.eventlog.Provisioning;

/** A PostgreSQL server of our own, from packaged binaries, that keeps what it says it keeps. */
final class Database implements AutoCloseable {
  static final String NAME = "homeward";
  private static final int PORT_LINE = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final EmbeddedPostgres server;
  private final Guard guard;
  private final long pid;

  private Database(EmbeddedPostgres server, Guard guard, long pid) {
    this.server = server;
    this.guard = guard;
    this.pid = pid;
  }

  /**
   * @throws LaunchFailure if it does not come up
   */
  static Database start(Path folder, Path log, Guard guard) {
    return start(folder, log, guard, PATIENCE);
  }

  static Database start(Path folder, Path log, Guard guard, Duration patience) {
    try {
      endLeftover(folder);
      var server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(patience)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("timezone", "UTC")
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("encoding", "UTF8")
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      var pid = pidIn(folder).orElseThrow();
      guard.database(pid);
      var database = new Database(server, guard, pid);
      database.createOnce();
      return database;
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new LaunchFailure(
          "The database did not come up; its log is %s. ./homeward up --fresh starts with an empty one."
              .formatted(log),
          e);
    }
  }

  String url() {
    return server.getJdbcUrl("postgres", NAME).replaceAll("\\?.*$", "");
  }

  /** As the superuser: for provisioning and the launcher's own tables. */
  Connection connect() throws SQLException {
    return connect(url());
  }

  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "");
  }

  /** Where the server is that works on this very folder, if one does. */
  static Optional<String> runningIn(Path folder) throws IOException {
    var pid = pidIn(folder);
    if (pid.isEmpty() || ProcessHandle.of(pid.getAsLong()).filter(Database::isServer).isEmpty())
      return Optional.empty();
    var port = Files.readAllLines(folder.resolve("postmaster.pid")).get(PORT_LINE).strip();
    return Optional.of("jdbc:postgresql://localhost:" + port + "/" + NAME);
  }

  private static boolean isServer(ProcessHandle process) {
    return process.info().command().filter(c -> c.contains("postgres")).isPresent();
  }

  /**
   * Makes roles and schemas, or gives the roles a new password.
   *
   * @return the password of all roles, good until the next start
   */
  String provision() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    var password = HexFormat.of().formatHex(bytes);
    try (var superuser = connect()) {
      Provisioning.run(superuser, password);
      return password;
    } catch (SQLException e) {
      throw new LaunchFailure("The database cannot be set up: " + e.getMessage(), e);
    }
  }

  private void createOnce() throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) statement.execute("create database " + NAME);
    }
  }

  /** A launcher that was killed may have left a server behind on this very folder. */
  private static void endLeftover(Path folder) throws IOException {
    var pid = pidIn(folder);
    if (pid.isEmpty()) return;
    var left = ProcessHandle.of(pid.getAsLong()).filter(Database::isServer);
    if (left.isEmpty()) return;
    new ProcessBuilder("kill", "-INT", Long.toString(pid.getAsLong())).start();
    try {
      left.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LaunchFailure(
          "A database server (process %d) still holds %s: end it and start again."
              .formatted(pid.getAsLong(), folder),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure("Interrupted while an older database was ending.", e);
    }
  }

  private static OptionalLong pidIn(Path folder) throws IOException {
    var file = folder.resolve("postmaster.pid");
    if (!Files.isRegularFile(file)) return OptionalLong.empty();
    var lines = Files.readAllLines(file);
    return lines.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
  }

  @Override
  public void close() {
    try {
      server.close();
      guard.gone(pid);
    } catch (IOException e) {
      throw new LaunchFailure("The database did not stop cleanly; it recovers when started.", e);
    }
  }
}
