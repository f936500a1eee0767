package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import uk.homeward.eventlog.Ledger.AddNote;
import uk.homeward.eventlog.Ledger.NoteAdded;

/** The switch that lets each command append in its own transaction, as Axon does it. */
class StockEngineTest {

  @Test
  void events_are_appended_by_axons_own_engine_sealed_all_the_same_and_heard() {
    try (var service =
        new SpringApplicationBuilder(Ledger.class)
            .properties(TestDatabases.fresh("case_service").properties())
            .properties("homeward.event-log.engine=stock")
            .run()) {
      assertThat(service.getBeansOfType(SharedAppend.class)).isEmpty();
      assertThat(service.getBean("commandTransactions", TransactionManager.class))
          .isNotInstanceOf(NoTransactionManager.class);
      for (int i = 1; i <= 3; i++)
        service
            .getBean(CommandGateway.class)
            .sendAndWait(
                GenericCommandMessage.asCommandMessage(new AddNote("book", i))
                    .withMetaData(Ledger.envelope("northshire")));
      await().until(() -> service.getBean(Ledger.Heard.class).positions.contains(3L));
      try (var _ = CouncilScope.enter("northshire")) {
        var engine = service.getBean(EventStorageEngine.class);
        assertThatThrownBy(
                () ->
                    engine.appendEvents(
                        new GenericDomainEventMessage<>(
                            "Book",
                            "book",
                            0,
                            new NoteAdded("book", 4),
                            Ledger.envelope("northshire"))))
            .isInstanceOf(AggregateStreamCreationException.class);
      }
      assertThat(
              service
                  .getBean("forProjections", org.springframework.jdbc.core.simple.JdbcClient.class)
                  .sql("select count(*) from event_log.event where hash is not null")
                  .query(Long.class)
                  .single())
          .isEqualTo(3);
    }
  }
}
