package uk.homeward.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are repeated; all on wall time.
 *
 * @param lookEvery how often to look for parcels when nothing rings
 * @param firstRetry pause after the first attempt without an outcome; doubles with each
 * @param longestRetry the longest such pause
 */
@ConfigurationProperties("homeward.delivery")
record DeliverySettings(
    @DefaultValue("1s") Duration lookEvery,
    @DefaultValue("500ms") Duration firstRetry,
    @DefaultValue("5m") Duration longestRetry) {}
