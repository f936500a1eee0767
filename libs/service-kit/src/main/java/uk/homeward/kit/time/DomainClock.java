package uk.homeward.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.ClockMoved;
import uk.homeward.kit.Pending;
import uk.homeward.kit.Sweeps;
import uk.homeward.kit.processing.Processors;

/** In production the domain's clock is the system's, in microseconds, which is what is kept. */
@AutoConfiguration(afterName = "uk.homeward.eventlog.DatabaseAutoConfiguration")
public class DomainClock {

  @Bean
  @Profile("!demo")
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  /** The demonstration's: the table {@code demo.clock} says where it stands at the start. */
  @Configuration(proxyBeanMethods = false)
  @Profile("demo")
  static class Demo {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    DemoClock clock(@Qualifier("streamDataSource") DataSource database) {
      return new DemoClock(
          JdbcClient.create(database)
              .sql("select now from demo.clock")
              .query((row, _) -> row.getTimestamp("now").toInstant())
              .optional()
              .orElse(Instant.EPOCH));
    }

    @Bean
    DemoEndpoint demoEndpoint(
        DemoClock clock,
        LogHead head,
        Processors processors,
        List<ClockMoved> moved,
        List<Pending> pending,
        List<Sweeps> sweeps,
        DeadLetters deadLetters) {
      return new DemoEndpoint(clock, head, processors, moved, pending, sweeps, deadLetters);
    }
  }
}
