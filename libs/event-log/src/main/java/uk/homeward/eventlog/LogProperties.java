package uk.homeward.eventlog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events get into the log.
 *
 * @param engine who appends
 */
@ConfigurationProperties("homeward.event-log")
public record LogProperties(@DefaultValue("shared") Engine engine) {

  /** The two ways to append; reading is the same for both. */
  public enum Engine {
    /** Commands that wait at the same moment share one append and one wait for the disk. */
    SHARED,
    /** Axon's own: each command appends in a transaction of its own. */
    STOCK
  }
}
