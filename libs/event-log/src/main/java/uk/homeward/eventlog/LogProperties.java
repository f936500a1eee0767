package uk.homeward.eventlog;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events get into the log, and who vouches for it.
 *
 * @param engine who appends
 * @param signingKey file with the Ed25519 key that signs checkpoints; none are signed without
 * @param checkpointFile where checkpoints are kept beside the database, too
 * @param signEvery how often to look for what is to be signed
 */
@ConfigurationProperties("homeward.event-log")
public record LogProperties(
    @DefaultValue("shared") Engine engine,
    @Nullable Path signingKey,
    @Nullable Path checkpointFile,
    @DefaultValue("500ms") Duration signEvery) {

  /** The two ways to append; reading is the same for both. */
  public enum Engine {
    /** Commands that wait at the same moment share one append and one wait for the disk. */
    SHARED,
    /** Axon's own: each command appends in a transaction of its own. */
    STOCK
  }
}
