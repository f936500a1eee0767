package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class BeansInChargeTest {

  @Test
  void requests_and_processors_each_have_their_own_pool_transactions_and_role() {
    try (var service = start()) {
      assertThat(role(service.getBean(JdbcClient.class))).isEqualTo("case_service_request");
      assertThat(role(service.getBean("forProjections", JdbcClient.class)))
          .isEqualTo("case_service_stream");
      assertThat(service.getBean(TransactionManager.class))
          .isSameAs(service.getBean("requestTransactions"));
      assertThat(service.getBean(PlatformTransactionManager.class))
          .isSameAs(service.getBean("requestTransactionManager"));
      var processing = service.getBean(EventProcessingConfiguration.class);
      assertThat(processing.transactionManager("heard"))
          .isSameAs(service.getBean("streamTransactions"));
    }
  }

  @Test
  void postgresql_keeps_the_events_unless_told_otherwise() {
    try (var service = start()) {
      assertThat(service.getBean(EventStore.class)).isInstanceOf(LogStore.class);
      assertThat(service.getBean(EventStorageEngine.class)).isInstanceOf(LogEngine.class);
      commonToBoth(service);
    }
  }

  @Test
  void axon_server_keeps_the_events_under_its_profile_and_need_not_be_there_to_start() {
    try (var service = start("axonserver")) {
      assertThat(service.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
      assertThat(service.getBeansOfType(EventStorageEngine.class)).isEmpty();
      assertThat(service.getBeansOfType(Bell.class)).isEmpty();
      commonToBoth(service);
    }
  }

  private static void commonToBoth(ConfigurableApplicationContext service) {
    assertThat(service.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    assertThat(service.getBean("eventSerializer", Serializer.class))
        .isInstanceOf(PublishedNames.class);
    var processing = service.getBean(EventProcessingConfiguration.class);
    assertThat(processing.eventProcessor("heard"))
        .containsInstanceOf(PooledStreamingEventProcessor.class);
    assertThat(processing.listenerInvocationErrorHandler("heard"))
        .isSameAs(PropagatingErrorHandler.instance());
    assertThat(processing.tokenStore("heard")).isSameAs(service.getBean(TokenStore.class));
    assertThat(service.getBeanNamesForType(com.thoughtworks.xstream.XStream.class)).isEmpty();
  }

  private static String role(JdbcClient jdbc) {
    return jdbc.sql("select current_user").query(String.class).single();
  }

  private static ConfigurableApplicationContext start(String... profiles) {
    return new SpringApplicationBuilder(Ledger.class)
        .profiles(profiles)
        .properties(TestDatabases.fresh("case_service").properties())
        .run();
  }
}
