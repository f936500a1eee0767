package uk.homeward.eventlog;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.eventlog.LogProperties.Engine;
import uk.homeward.eventlog.proof.CheckpointFile;
import uk.homeward.eventlog.proof.Notary;
import uk.homeward.eventlog.proof.SigningKey;

/**
 * The log behind Axon's own interfaces. The service supplies {@link EventTypes} and {@link
 * CivilDate}. Under the profile {@code axonserver} the connector keeps the events; tokens,
 * transactions, strict reading and the service's tables stay as they are.
 */
@AutoConfiguration(
    after = DatabaseAutoConfiguration.class,
    before = {EventProcessingAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty("homeward.database.url")
@EnableConfigurationProperties(LogProperties.class)
class EventLogAutoConfiguration {

  /** The transactions that the command bus is to use. */
  static final String COMMANDS = "commandTransactions";

  private static final String ENGINE = "homeward.event-log.engine";
  private static final Duration CLAIM = Duration.ofSeconds(10);

  @Bean
  @Primary
  Serializer serializer(ObjectProvider<Jackson3SerializerCustomizer> customizers) {
    return LogJson.serializer(customizers.orderedStream().toList());
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer(ObjectProvider<Jackson3SerializerCustomizer> customizers) {
    return LogJson.serializer(customizers.orderedStream().toList());
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(
      ObjectProvider<Jackson3SerializerCustomizer> customizers, EventTypes types) {
    return new PublishedNames(LogJson.eventSerializer(customizers.orderedStream().toList()), types);
  }

  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new DuplicateKeys();
  }

  @Bean
  StoppedProcessors stoppedProcessors() {
    return new StoppedProcessors();
  }

  @Bean
  EventProcessingModule eventProcessingModule(
      @Qualifier("streamTransactions") TransactionManager transactions,
      @Qualifier("streamDataSource") DataSource source,
      StoppedProcessors stopped,
      DeadLetters letters) {
    return new StrictProcessing(transactions, source, stopped, letters);
  }

  @Bean
  TokenStore tokenStore(
      @Qualifier("streamDataSource") DataSource source,
      Serializer serializer,
      DatabaseProperties database) {
    return new PositionTokens(
        JdbcTokenStore.builder()
            .connectionProvider(new SpringDataSourceConnectionProvider(source))
            .serializer(serializer)
            .contentType(String.class)
            .nodeId(database.node())
            .claimTimeout(CLAIM)
            .schema(
                TokenSchema.builder()
                    .setTokenTable("token_entry")
                    .setProcessorNameColumn("processor_name")
                    .setSegmentColumn("segment")
                    .setTokenColumn("token")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("timestamp")
                    .setOwnerColumn("owner")
                    .build()));
  }

  @Bean
  DeadLetters deadLetters(
      @Qualifier(DatabaseAutoConfiguration.STREAM) JdbcClient jdbc,
      @Qualifier("streamTransactions") TransactionManager transactions,
      ObjectProvider<EventStore> store) {
    return new DeadLetters(jdbc, transactions, store::getObject);
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @Profile("!" + LogDefaults.AXON_SERVER)
  static class OnPostgres {

    @Bean
    @ConditionalOnProperty(name = ENGINE, havingValue = "shared", matchIfMissing = true)
    SharedAppend sharedAppend(DatabaseProperties database, Migrations upToDate) {
      return new SharedAppend(database);
    }

    @Bean
    @ConditionalOnProperty("homeward.event-log.signing-key")
    Notary notary(DatabaseProperties database, LogProperties log, Migrations upToDate)
        throws IOException {
      return new Notary(
          () -> database.connect(database.stream(), "notary"),
          SigningKey.read(Objects.requireNonNull(log.signingKey())),
          Optional.ofNullable(log.checkpointFile()).map(CheckpointFile::new),
          log.signEvery(),
          Clock.systemUTC());
    }

    /** What is appended together takes no part in a command's transaction, so there is none. */
    @Bean(name = COMMANDS, defaultCandidate = false)
    TransactionManager commandTransactions(
        LogProperties log,
        @Qualifier("requestTransactions") TransactionManager requestTransactions) {
      return log.engine() == Engine.STOCK ? requestTransactions : NoTransactionManager.instance();
    }

    @Bean
    LogEngine eventStorageEngine(
        DatabaseProperties database,
        @Qualifier("requestDataSource") DataSource requestSource,
        @Qualifier("requestTransactions") TransactionManager requestTransactions,
        @Qualifier("streamDataSource") DataSource streamSource,
        @Qualifier("streamTransactions") TransactionManager streamTransactions,
        Serializer serializer,
        @Qualifier("eventSerializer") Serializer eventSerializer,
        PersistenceExceptionResolver resolver,
        CivilDate civilDate,
        ObjectProvider<SharedAppend> shared,
        Configuration axon) {
      var writing = new EventRow.Writing(database.service(), civilDate, eventSerializer);
      Function<DataSource, JdbcEventStorageEngine.Builder> over =
          source -> {
            var engine =
                JdbcEventStorageEngine.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(source));
            engine
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(axon.upcasterChain())
                .persistenceExceptionResolver(resolver);
            return engine;
          };
      return new LogEngine(
          new LogTable(
              over.apply(requestSource), requestTransactions, writing, shared.getIfAvailable()),
          new LogTable(over.apply(streamSource), streamTransactions, writing, null));
    }

    @Bean
    Bell bell(DatabaseProperties database, ObjectProvider<LogStore> store, Migrations upToDate) {
      return new Bell(database, () -> store.getObject().wake());
    }

    @Qualifier("eventStore")
    @Bean(name = "eventBus")
    LogStore eventStore(
        DatabaseProperties database, LogEngine engine, Bell bell, Configuration axon) {
      return new LogStore(
          EmbeddedEventStore.builder()
              .fetchDelay(database.lookEvery().toMillis())
              .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
              .spanFactory(axon.getComponent(EventBusSpanFactory.class)),
          engine,
          bell::ring);
    }

    @Bean
    LogHead logHead(@Qualifier(DatabaseAutoConfiguration.STREAM) JdbcClient jdbc) {
      return () ->
          jdbc.sql("select coalesce(max(position), 0) from event_log.event")
              .query(Long.class)
              .single();
    }
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @Profile(LogDefaults.AXON_SERVER)
  static class OnAxonServer {

    @Bean(name = COMMANDS, defaultCandidate = false)
    TransactionManager commandTransactions(
        @Qualifier("requestTransactions") TransactionManager requestTransactions) {
      return requestTransactions;
    }

    @Bean
    LogHead logHead(EventStore store) {
      return () -> {
        var head = store.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
      };
    }
  }
}
