package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.homeward.eventlog.Ledger.Written;
import uk.homeward.eventlog.TestDatabases.Database;

class LogRightsTest {

  private static final String NOT_ALLOWED = "42501";
  private static final List<String> SERVICES =
      List.of("case_service", "assessment_service", "scheduling_service", "notification_service");

  private static Database database;

  /** All services start at once, and each brings the log up to date. */
  @BeforeAll
  static void migrate() throws Exception {
    database = TestDatabases.fresh("case_service");
    try (var starting = Executors.newFixedThreadPool(SERVICES.size())) {
      var started =
          SERVICES.stream()
              .map(
                  service ->
                      starting.submit(
                          () ->
                              new Migrations(
                                      new DatabaseProperties(
                                          database.url(),
                                          service,
                                          "homeward-test",
                                          null,
                                          1,
                                          1,
                                          Duration.ofSeconds(1)))
                                  .run()))
              .toList();
      for (var each : started) each.get();
    }
    try (var connection = database.connect("case_service_request")) {
      Ledger.append(connection, "northshire", "book", 0, Written.note("book", 1));
    }
  }

  static Stream<String> roles() {
    return Stream.concat(
        Stream.of("homeward_log_owner"),
        SERVICES.stream()
            .flatMap(service -> Stream.of("_owner", "_request", "_stream").map(service::concat)));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void nobody_changes_or_removes_what_was_recorded(String role) throws SQLException {
    try (var connection = database.connect(role)) {
      see(connection, "northshire");
      refused(connection, "update event_log.event set payload = '{}'");
      refused(connection, "delete from event_log.event");
      refused(connection, "truncate event_log.event");
    }
    try (var connection = database.connectAsSuperuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select payload from event_log.event")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo(Written.note("book", 1).payload());
    }
  }

  @ParameterizedTest
  @MethodSource("roles")
  void nobody_goes_around_the_policy(String role) throws SQLException {
    try (var connection = database.connect(role)) {
      see(connection, "southshire");
      try (var statement = connection.createStatement();
          var count = statement.executeQuery("select count(*) from event_log.event")) {
        assertThat(count.next()).isTrue();
        assertThat(count.getLong(1)).isEqualTo(seesAll(role) ? 1 : 0);
      }
    }
  }

  /** Nobody signs in as the log's owner but the migration; what seals events runs as it. */
  private static boolean seesAll(String role) {
    return role.endsWith("_stream") || role.equals("homeward_log_owner");
  }

  @Test
  void a_version_keeps_the_meaning_it_was_first_seen_with() throws SQLException {
    try (var connection = database.connect("case_service_request")) {
      see(connection, "northshire");
      connection.createStatement().execute(SEEN.formatted("northshire", "aa"));
      refused(connection, SEEN.formatted("southshire", "bb"));
      refused(connection, "update event_log.version_seen set digest = 'bb'");
      refused(connection, "delete from event_log.version_seen");
    }
    try (var owner = database.connect("homeward_log_owner")) {
      see(owner, "northshire");
      refused(owner, "update event_log.version_seen set digest = 'bb'");
    }
  }

  private static final String SEEN =
      """
      insert into event_log.version_seen (council, subject, version, digest, first_seen)
      values ('%s', 'practice', '2', '%s', '2026-11-23T09:00:00Z')""";

  @Test
  void a_position_is_given_and_never_brought_along() throws SQLException {
    try (var connection = database.connect("case_service_request")) {
      see(connection, "northshire");
      refused(
          connection,
          """
          insert into event_log.event (position, event_id, aggregate_type, aggregate_id, sequence,
              council, service, type, version, occurred_on, recorded, payload, metadata)
          values (99, 'e', 'Book', 'other', 0, 'northshire', 'case_service', 'NoteAdded', 1,
              '2026-07-01', '2026-07-01T09:00:00Z', '{}', '{}')""");
    }
  }

  @Test
  void no_transaction_that_may_append_can_linger() throws SQLException {
    try (var connection = database.connect("case_service_request");
        var statement = connection.createStatement();
        var limit = statement.executeQuery("show transaction_timeout")) {
      assertThat(limit.next()).isTrue();
      assertThat(limit.getString(1)).isEqualTo("20s");
    }
  }

  @Test
  void a_service_isolates_its_own_tables_in_the_same_way() throws SQLException {
    try (var owner = database.connect("case_service_owner");
        var statement = owner.createStatement()) {
      statement.execute("set search_path = case_service");
      statement.execute("create table kept (council text, what text)");
      statement.execute("select event_log.isolate('case_service.kept')");
    }
    try (var stream = database.connect("case_service_stream");
        var statement = stream.createStatement()) {
      statement.execute("insert into case_service.kept values ('northshire', 'a')");
    }
    try (var request = database.connect("case_service_request")) {
      assertThat(kept(request, "northshire")).isEqualTo(1);
      assertThat(kept(request, "southshire")).isZero();
      refused(request, "insert into case_service.kept values ('southshire', 'b')");
    }
    try (var other = database.connect("scheduling_service_stream")) {
      refused(other, "select * from case_service.kept");
    }
  }

  private static long kept(Connection connection, String council) throws SQLException {
    see(connection, council);
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from case_service.kept")) {
      count.next();
      return count.getLong(1);
    }
  }

  private static void see(Connection connection, String council) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('homeward.council', ?, false)")) {
      statement.setString(1, council);
      statement.execute();
    }
  }

  private static void refused(Connection connection, String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () -> {
              try (var statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
  }
}
