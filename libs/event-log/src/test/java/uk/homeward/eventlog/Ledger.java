package uk.homeward.eventlog;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.homeward.eventlog.EventTypes.PublishedType;

/** The smallest service there can be: a ledger to which notes are added. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Ledger.Book.class, Ledger.Heard.class})
class Ledger {

  record AddNote(@TargetAggregateIdentifier String book, int number) {}

  record NoteAdded(String book, int number) {}

  record NoteStruck(String book, int number) {}

  @Aggregate
  static class Book {
    @AggregateIdentifier @Nullable String id;
    int notes;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(AddNote command, MetaData metadata) {
      apply(new NoteAdded(command.book(), command.number()), metadata);
      return notes;
    }

    @EventSourcingHandler
    void evolve(NoteAdded event) {
      id = event.book();
      notes++;
    }
  }

  @ProcessingGroup("heard")
  static class Heard {
    final List<Integer> numbers = new CopyOnWriteArrayList<>();
    final List<Long> positions = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(NoteAdded event, TrackingToken token) {
      positions.add(token.position().orElseThrow());
      numbers.add(event.number());
    }
  }

  /** A note as a client of the database would append it, past the engine. */
  static void append(
      Connection connection, String council, String book, long sequence, Written event)
      throws SQLException {
    try (var scope =
            connection.prepareStatement("select set_config('homeward.council', ?, false)");
        var insert =
            connection.prepareStatement(
                """
                insert into event_log.event (event_id, aggregate_type, aggregate_id, sequence,
                    council, service, type, version, occurred_on, recorded, payload, metadata)
                values (?, 'Book', ?, ?, ?, left(current_user, -length('_request')), ?, ?,
                    '2026-07-01', '2026-07-01T09:00:00Z', ?, '{}')""")) {
      scope.setString(1, council);
      scope.execute();
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, book);
      insert.setLong(3, sequence);
      insert.setString(4, council);
      insert.setString(5, event.type());
      insert.setInt(6, event.version());
      insert.setString(7, event.payload());
      insert.executeUpdate();
    }
  }

  /** An event as it stands in the log. */
  record Written(String type, int version, String payload) {
    static Written note(String book, int number) {
      return new Written(
          "NoteAdded", 1, "{\"book\": \"%s\", \"number\": %d}".formatted(book, number));
    }
  }

  /** Tells the processes as one of them does after a commit. */
  static void ring(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("notify homeward_log");
    }
  }

  /** What the envelope of a note says. */
  static Map<String, Object> envelope(String council) {
    return Map.of(
        "council", council,
        "case", "case-1",
        "occurred", "2026-06-30T23:30:00Z",
        "recorded", "2026-07-01T09:00:00.123456Z");
  }

  @Bean
  EventTypes eventTypes() {
    return EventTypes.of(
        Map.of(
            NoteAdded.class, new PublishedType("NoteAdded", 1),
            NoteStruck.class, new PublishedType("NoteStruck", 1)));
  }

  @Bean
  CivilDate civilDate() {
    return moment -> moment.atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
  }
}
