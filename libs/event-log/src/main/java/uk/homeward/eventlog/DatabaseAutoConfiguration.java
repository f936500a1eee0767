package uk.homeward.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Two pools on one database: requests see one council, event processors see all. Stands before
 * Axon's transactions, which would otherwise find none and silently do without, and after its JDBC
 * set-up, which knows one data source only and so stays away.
 */
@AutoConfiguration(
    after = JdbcAutoConfiguration.class,
    before = {
      TransactionAutoConfiguration.class,
      NoOpTransactionAutoConfiguration.class,
      AxonAutoConfiguration.class,
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      JdbcClientAutoConfiguration.class
    })
@ConditionalOnProperty("homeward.database.url")
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

  static final String STREAM = "forProjections";

  @Bean
  Migrations migrations(DatabaseProperties database) {
    return new Migrations(database).run();
  }

  @Bean
  @Primary
  CouncilDataSource requestDataSource(DatabaseProperties database, Migrations upToDate) {
    return new CouncilDataSource(pool(database, database.request(), database.requestConnections()));
  }

  /**
   * Waits for no disk: what is written through it, tokens included, is derived from the log, and is
   * derived again if a crash takes its last moments.
   */
  @Bean(defaultCandidate = false)
  HikariDataSource streamDataSource(DatabaseProperties database, Migrations upToDate) {
    var pool = pool(database, database.stream(), database.streamConnections());
    pool.setConnectionInitSql("set synchronous_commit = off");
    return pool;
  }

  private static HikariDataSource pool(DatabaseProperties database, String role, int most) {
    var pool = new HikariDataSource();
    pool.setPoolName(role);
    pool.setJdbcUrl(database.url());
    pool.setUsername(role);
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(most);
    pool.setMinimumIdle(1);
    pool.addDataSourceProperty("currentSchema", database.service());
    pool.addDataSourceProperty("ApplicationName", role);
    return pool;
  }

  @Bean
  @Primary
  PlatformTransactionManager requestTransactionManager(CouncilDataSource requestDataSource) {
    return new JdbcTransactionManager(requestDataSource);
  }

  @Bean(defaultCandidate = false)
  PlatformTransactionManager streamTransactionManager(
      @Qualifier("streamDataSource") DataSource source) {
    return new JdbcTransactionManager(source);
  }

  @Bean
  @Primary
  TransactionManager requestTransactions(PlatformTransactionManager requestTransactionManager) {
    return new SpringTransactionManager(requestTransactionManager);
  }

  @Bean(defaultCandidate = false)
  TransactionManager streamTransactions(
      @Qualifier("streamTransactionManager") PlatformTransactionManager manager) {
    return new SpringTransactionManager(manager);
  }

  @Bean
  @Primary
  JdbcClient requestJdbc(CouncilDataSource requestDataSource) {
    return JdbcClient.create(requestDataSource);
  }

  @Bean
  VersionsSeen versionsSeen(JdbcClient requestJdbc) {
    return new VersionsSeen(requestJdbc);
  }

  /** What projections write with: it takes part in their processor's transaction. */
  @Bean(name = STREAM, defaultCandidate = false)
  JdbcClient streamJdbc(@Qualifier("streamDataSource") DataSource source) {
    return JdbcClient.create(source);
  }
}
