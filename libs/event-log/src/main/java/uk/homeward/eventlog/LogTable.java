package uk.homeward.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code event_log.event} over one of the two pools. Positions become visible in order
 * (the database sees to it), so a position alone says how far one has read.
 */
final class LogTable extends JdbcEventStorageEngine {

  private static final int BATCH = 100;

  private static final EventSchema SCHEMA =
      EventSchema.builder()
          .eventTable("event_log.event")
          .globalIndexColumn("position")
          .timestampColumn("recorded")
          .eventIdentifierColumn("event_id")
          .aggregateIdentifierColumn("aggregate_id")
          .sequenceNumberColumn("sequence")
          .typeColumn("aggregate_type")
          .payloadTypeColumn("type")
          .payloadRevisionColumn("version")
          .payloadColumn("payload")
          .metaDataColumn("metadata")
          .build();

  private static final String AFTER =
      "select "
          + SCHEMA.trackedEventFields()
          + " from event_log.event where position > ? order by position limit ?";

  private static final String HEAD = "select max(position) from event_log.event";
  private static final String BEFORE_MOMENT =
      "select min(position) - 1 from event_log.event where recorded >= ?";

  private final TransactionManager transactions;
  private final EventRow.Writing writing;
  private final @Nullable SharedAppend shared;

  /**
   * @param shared what appends, or null to append in the command's own transaction
   */
  LogTable(
      Builder builder,
      TransactionManager transactions,
      EventRow.Writing writing,
      @Nullable SharedAppend shared) {
    super(configured(builder.transactionManager(transactions), writing));
    this.transactions = transactions;
    this.writing = writing;
    this.shared = shared;
  }

  private static Builder configured(Builder builder, EventRow.Writing writing) {
    builder
        .dataType(String.class)
        .schema(SCHEMA)
        .appendEvents((c, _, _, events, _, _) -> append(c, writing.rows(events)));
    builder.finalAggregateBatchPredicate(batch -> batch.size() < BATCH).batchSize(BATCH);
    return builder;
  }

  private static PreparedStatement append(Connection connection, List<EventRow> rows)
      throws SQLException {
    var statement = connection.prepareStatement(EventRow.INSERT);
    for (var row : rows) {
      row.bind(statement);
      statement.addBatch();
    }
    return statement;
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (shared == null) {
      super.appendEvents(events, serializer);
    } else if (!events.isEmpty()) {
      try {
        shared.append(CouncilScope.current(), writing.rows(events));
      } catch (SQLException e) {
        handlePersistenceException(e, events.getFirst());
      }
    }
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int most) {
    var after = last == null ? 0 : last.position().orElse(0);
    return read(
        connection -> {
          var statement = connection.prepareStatement(AFTER);
          statement.setLong(1, after);
          statement.setInt(2, most);
          return statement;
        },
        JdbcUtils.listResults(LogTable::event));
  }

  private static TrackedEventData<?> event(ResultSet row) throws SQLException {
    return new TrackedDomainEventData<>(
        new GlobalSequenceTrackingToken(row.getLong("position")),
        new GenericDomainEventEntry<>(
            row.getString("aggregate_type"),
            row.getString("aggregate_id"),
            row.getLong("sequence"),
            row.getString("event_id"),
            row.getObject("recorded", OffsetDateTime.class).toInstant(),
            row.getString("type"),
            row.getString("version"),
            row.getString("payload"),
            row.getString("metadata")));
  }

  @Override
  protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Null is the beginning. */
  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return read(connection -> connection.prepareStatement(HEAD), LogTable::token);
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    var before =
        read(
            connection -> {
              var statement = connection.prepareStatement(BEFORE_MOMENT);
              statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
              return statement;
            },
            LogTable::token);
    return before != null ? before : createHeadToken();
  }

  private static @Nullable TrackingToken token(ResultSet row) throws SQLException {
    row.next();
    var position = row.getLong(1);
    return row.wasNull() ? null : new GlobalSequenceTrackingToken(position);
  }

  private <T extends @Nullable Object> T read(
      JdbcUtils.SqlFunction asking, JdbcUtils.SqlResultConverter<T> reading) {
    return transactions.fetchInTransaction(
        () ->
            JdbcUtils.executeQuery(
                getConnection(),
                asking,
                reading,
                e -> new EventStoreException("The log cannot be read", e)));
  }

  @Override
  protected void handlePersistenceException(Exception failure, EventMessage<?> first) {
    if (DuplicateKeys.violated(failure).filter(DuplicateKeys.IDEMPOTENCY::equals).isPresent())
      throw new RepeatedKey(EventRow.needed(first, "idempotencyKey"), failure);
    super.handlePersistenceException(failure, first);
  }
}
