package uk.homeward.eventlog;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stood under each version that events name, such as a council's rules, when any service first
 * saw it: events say only the version, so it must never mean something else.
 */
public final class VersionsSeen {

  private final JdbcClient requests;

  VersionsSeen(JdbcClient requests) {
    this.requests = requests;
  }

  /**
   * Keeps the digest of a version that nobody has seen yet.
   *
   * @param subject what has versions, such as {@code practice}
   * @return whether the version has this digest
   */
  public boolean agrees(
      String council, String subject, String version, String digest, Instant now) {
    try (var _ = CouncilScope.enter(council)) {
      requests
          .sql(
              """
              insert into event_log.version_seen (council, subject, version, digest, first_seen)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(council, subject, version, digest, now.atOffset(ZoneOffset.UTC))
          .update();
      return requests
          .sql(
              """
              select digest from event_log.version_seen where council = ? and subject = ? and version = ?
              """)
          .params(council, subject, version)
          .query(String.class)
          .single()
          .equals(digest);
    }
  }
}
