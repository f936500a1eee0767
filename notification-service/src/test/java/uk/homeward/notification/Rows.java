package uk.homeward.notification;

import static uk.homeward.testkit.KitFixtures.CASE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.web.HomewardJson;
import uk.homeward.testkit.Postgres;

/** The service's tables in a real PostgreSQL, and events as projections get them. */
public final class Rows {

  public static final JsonMapper JSON = JsonMapper.builder().addModule(new HomewardJson()).build();
  public static final Instant RECORDED = Instant.parse("2027-06-04T16:00:00Z");

  private static final String SERVICE = "notification_service";

  private static final String TABLES =
      "told_fact, told_child, told_deadline, notification, escalation, record_update";
  private static final Rows ROWS = new Rows();

  private final Postgres.Database database = Postgres.fresh(SERVICE);

  private Rows() {
    migrate("event_log", "homeward_log_owner", "db/event-log");
    migrate(SERVICE, SERVICE + "_owner", "db/migration");
  }

  /** All tables, without a row. */
  public static Rows none() {
    ROWS.projections().sql("truncate " + TABLES).update();
    return ROWS;
  }

  private void migrate(String schema, String owner, String folder) {
    Flyway.configure()
        .dataSource(new As(owner, ""))
        .schemas(schema)
        .createSchemas(false)
        .locations("classpath:" + folder)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** As projections see them: rows of all councils. */
  public JdbcClient projections() {
    return JdbcClient.create(new As(SERVICE + "_stream", ""));
  }

  /** As a request of this council sees them. */
  public JdbcClient requests(String council) {
    return JdbcClient.create(new As(SERVICE + "_request", council));
  }

  /** Keeps these rows from the events it is told of. */
  public ReadModels keptBy(Fold<?> fold) {
    return new ReadModels(List.of(fold), new JdbcTemplate(new As(SERVICE + "_stream", "")));
  }

  public static TrackingToken at(long position) {
    return GapAwareTrackingToken.newInstance(position, List.of());
  }

  /** Recorded by a person of this council. */
  public static EventMessage<CaseEvent> event(CaseEvent payload, String council) {
    return event(payload, council, Source.PERSON, "cor-1");
  }

  public static EventMessage<CaseEvent> event(
      CaseEvent payload, String council, Source source, String correlation) {
    var envelope =
        new Envelope(
            CASE,
            council,
            "tom",
            null,
            null,
            null,
            payload.occurred(),
            RECORDED,
            null,
            List.of(),
            List.of(),
            List.of(),
            correlation,
            null,
            source,
            false);
    return new GenericEventMessage<>(payload, Map.copyOf(envelope.toMetadata()));
  }

  /** The same as its aggregate's event of this number, from 0. */
  public static EventMessage<CaseEvent> event(CaseEvent payload, String council, long sequence) {
    return new GenericDomainEventMessage<>(
        "Any", "any-1", sequence, payload, event(payload, council).getMetaData());
  }

  private final class As extends AbstractDataSource {

    private final String role;
    private final String council;

    private As(String role, String council) {
      this.role = role;
      this.council = council;
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = database.connect(role);
      try (var set = connection.prepareStatement("select set_config(?, ?, false)")) {
        set.setString(1, "search_path");
        set.setString(2, role.startsWith(SERVICE) ? SERVICE : "event_log");
        set.execute();
        set.setString(1, "homeward.council");
        set.setString(2, council);
        set.execute();
        return connection;
      }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
