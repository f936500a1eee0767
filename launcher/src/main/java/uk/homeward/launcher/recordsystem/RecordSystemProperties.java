package uk.homeward.launcher.recordsystem;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the simulated record system is set up with.
 *
 * @param keptIn a file for what it received; empty forgets it at the end
 * @param slowness how late it answers when it is slow
 * @param forms by kind of update
 */
@ConfigurationProperties("homeward.record-system")
public record RecordSystemProperties(
    @DefaultValue("") String keptIn, Duration slowness, Map<String, Update.Form> forms) {}
