package uk.homeward.eventlog;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one database and who this service is in it. Roles and schema follow from the service's name.
 *
 * @param url JDBC URL of the PostgreSQL database, without user
 * @param service schema of the service, such as {@code case_service}
 * @param password of all roles of the service and of the log's owner
 * @param instance name of this process, unique among those that run at once and kept over a
 *     restart, so that it takes its event processors up again at once; by default the process id
 *     and host
 * @param requestConnections at most so many for commands and reads
 * @param streamConnections at most so many for event processors and what they write
 * @param lookEvery how often to look for new events unasked, should a notice of them get lost
 */
@ConfigurationProperties("homeward.database")
public record DatabaseProperties(
    String url,
    String service,
    String password,
    @Nullable String instance,
    @DefaultValue("10") int requestConnections,
    @DefaultValue("10") int streamConnections,
    @DefaultValue("1s") Duration lookEvery) {

  public DatabaseProperties {
    if (!service.matches("[a-z][a-z_]*"))
      throw new IllegalArgumentException("Not the name of a schema: " + service);
  }

  String owner() {
    return service + "_owner";
  }

  String request() {
    return service + "_request";
  }

  String stream() {
    return service + "_stream";
  }

  /** A connection outside the pools. */
  Connection connect(String role, String purpose) throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", role);
    settings.setProperty("password", password);
    settings.setProperty("ApplicationName", role + " " + purpose);
    return DriverManager.getConnection(url, settings);
  }

  String node() {
    return instance != null ? instance : ManagementFactory.getRuntimeMXBean().getName();
  }
}
