package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.homeward.eventlog.Ledger.AddNote;
import uk.homeward.eventlog.Ledger.Written;
import uk.homeward.eventlog.TestDatabases.Database;

class StrictReadingTest {

  private static Database database;
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    database = TestDatabases.fresh("scheduling_service");
    service = new SpringApplicationBuilder(Ledger.class).properties(database.properties()).run();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** One after another: a processor that stopped stays where it is. */
  @Test
  void a_processor_stops_before_what_it_does_not_know_and_says_so() throws SQLException {
    var heard = service.getBean(Ledger.Heard.class);
    var stopped = service.getBean(StoppedProcessors.class);
    assertThat(stopped.now()).isEmpty();

    append("known", 0, Written.note("known", 1));
    var unknown = append("unknown", 0, new Written("NoteFramed", 1, "{}"));
    append("known", 1, Written.note("known", 2));

    await().until(() -> !stopped.now().isEmpty());
    await().until(() -> heard.numbers.contains(1));
    assertThat(stopped.now()).containsOnlyKeys("heard");
    var place = Objects.requireNonNull(stopped.now().get("heard"));
    assertThat(place.position()).isEqualTo(unknown);
    assertThat(place.reason()).contains("NoteFramed");

    assertThat(heard.numbers).containsExactly(1);
    var processor =
        service
            .getBean(EventProcessingConfiguration.class)
            .eventProcessor("heard", PooledStreamingEventProcessor.class)
            .orElseThrow();
    assertThat(processor.isRunning()).isTrue();
    assertThat(processor.processingStatus().values())
        .extracting(status -> status.getCurrentPosition().orElse(-1))
        .containsExactly(unknown - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "NoteErased, 1, '{}', NoteErased",
    "NoteAdded, 2, '{\"book\": \"b\", \"number\": 1}', NoteAdded",
    "NoteAdded, 1, '{\"book\": \"b\", \"number\": 1, \"colour\": \"red\"}', colour",
    "NoteAdded, 1, '{\"book\": \"b\", \"number\": \"one\"}', NoteAdded"
  })
  void a_type_a_version_a_field_or_a_value_unknown_here_ends_the_stream(
      String type, int version, String payload, String named) throws Exception {
    var position =
        append("strict-" + named + payload.length(), 0, new Written(type, version, payload));
    var stopped = new StoppedProcessors();
    var source = new StrictSource("reader", service.getBean(LogStore.class), stopped);
    try (var stream =
        source.openStream(GapAwareTrackingToken.newInstance(position - 1, List.of()))) {
      await()
          .until(
              () -> {
                assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
                return !stopped.now().isEmpty();
              });
      assertThat(stream.peek()).isEmpty();
      assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnreadableEvent.class);
    }
    assertThat(Objects.requireNonNull(stopped.now().get("reader")).reason()).contains(named);
  }

  @Test
  void an_aggregate_with_an_event_unknown_here_is_not_loaded_in_part() throws SQLException {
    append("half", 0, Written.note("half", 1));
    append("half", 1, new Written("NoteFramed", 1, "{}"));
    assertThatThrownBy(
            () ->
                service
                    .getBean(CommandGateway.class)
                    .sendAndWait(
                        GenericCommandMessage.asCommandMessage(new AddNote("half", 2))
                            .withMetaData(Ledger.envelope("northshire"))))
        .isInstanceOf(UnreadableEvent.class);
  }

  private static long append(String book, long sequence, Written event) throws SQLException {
    try (var connection = database.connect("scheduling_service_request")) {
      Ledger.append(connection, "northshire", book, sequence, event);
      Ledger.ring(connection);
    }
    return service.getBean(LogHead.class).position();
  }
}
