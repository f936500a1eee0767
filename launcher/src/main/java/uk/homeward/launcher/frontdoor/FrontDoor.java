package uk.homeward.launcher.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The web application in front of the services. Its parts are profiles, so that they may share a
 * process or have one each: {@code routes}, {@code sign-in}, {@code record-system}, {@code clock}.
 */
@SpringBootApplication(scanBasePackages = "uk.homeward.launcher")
@ConfigurationPropertiesScan("uk.homeward.launcher")
public class FrontDoor {

  /**
   * @param clock what the part {@code clock} shows and moves, if that is among the parts
   */
  public static ConfigurableApplicationContext start(
      List<String> parts, Map<String, Object> properties, MovableClock clock) {
    return new SpringApplicationBuilder(FrontDoor.class)
        .web(WebApplicationType.SERVLET)
        .profiles(parts.toArray(String[]::new))
        .registerShutdownHook(false)
        .initializers(c -> c.getBeanFactory().registerSingleton("movableClock", clock))
        .run(
            properties.entrySet().stream()
                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                .toArray(String[]::new));
  }

  /** One part or several in a process of their own, until that is stopped. */
  public static int run(List<String> arguments) {
    new SpringApplicationBuilder(FrontDoor.class)
        .initializers(c -> c.getBeanFactory().registerSingleton("movableClock", WALL))
        .run(arguments.toArray(String[]::new));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Nobody moves the clock where there is nothing but the front door. */
  private static final MovableClock WALL = new WallClock(Clock.systemUTC());

  private record WallClock(Clock clock) implements MovableClock {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void advance(Instant to) {
      throw new IllegalArgumentException("This clock moves by itself.");
    }
  }
}
