package uk.homeward.eventlog;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** What Axon is told unless somebody says otherwise. */
public final class LogDefaults implements EnvironmentPostProcessor, Ordered {

  /** The profile under which Axon Server keeps the events. */
  static final String AXON_SERVER = "axonserver";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "Homeward event log",
                Map.of(
                    "axon.axonserver.enabled",
                    environment.acceptsProfiles(Profiles.of(AXON_SERVER)),
                    "axon.update-check.disabled",
                    true,
                    "axon.serializer.general",
                    "jackson3",
                    "axon.serializer.messages",
                    "jackson3",
                    "axon.serializer.events",
                    "jackson3",
                    "axon.timeout.enabled",
                    false)));
  }

  /** After the profiles are known. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
