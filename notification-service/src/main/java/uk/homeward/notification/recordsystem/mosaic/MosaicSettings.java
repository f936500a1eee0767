package uk.homeward.notification.recordsystem.mosaic;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the record system is.
 *
 * @param url under which its {@code /updates} are
 * @param timeout for connecting, and again for its answer, on wall time
 */
@ConfigurationProperties("homeward.record-system")
record MosaicSettings(URI url, @DefaultValue("5s") Duration timeout) {}
