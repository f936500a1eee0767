package uk.homeward.eventlog;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of its own, which may be killed and started again on what it had on disk. */
final class TortureCluster implements AutoCloseable {

  static final String PASSWORD = "homeward-test";

  private final Path folder;
  private final int port = freePort();
  private @Nullable EmbeddedPostgres server;

  TortureCluster(Path folder) throws IOException, SQLException {
    this.folder = folder;
    server = started();
    try (var superuser = connect("postgres")) {
      Provisioning.run(superuser, PASSWORD);
    }
    new Migrations(settings()).run();
  }

  DatabaseProperties settings() {
    return new DatabaseProperties(
        url(), "case_service", PASSWORD, null, 1, 1, Duration.ofSeconds(1));
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(), role, PASSWORD);
  }

  /** One that is appending; the server then ends all others, too, and recovers. */
  void killBackend() throws SQLException {
    long pid;
    try (var superuser = connect("postgres");
        var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "select pid from pg_stat_activity where application_name like '%append' limit 1")) {
      if (!row.next()) return;
      pid = row.getLong(1);
    }
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    awaitAnswers();
  }

  void killAndStart() throws IOException {
    var pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    var postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
    if (server != null) server.close();
    // Its children notice a moment later, and until then hold the memory that they shared.
    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(this::restarted);
    awaitAnswers();
  }

  private boolean restarted() throws IOException {
    server = started();
    return true;
  }

  private void awaitAnswers() {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(
            () -> {
              connect("postgres").close();
              return true;
            });
  }

  private EmbeddedPostgres started() throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
    Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "100")
        .forEach(builder::setServerConfig);
    return builder.start();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) server.close();
  }
}
