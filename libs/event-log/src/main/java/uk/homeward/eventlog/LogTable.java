package uk.homeward.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code event_log.event} through Axon's JDBC engine, over one of the two pools.
 * Positions become visible in order (the database sees to it), so tokens carry no gaps and a hole
 * is never waited for.
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

  private static final String APPEND =
      """
      insert into event_log.event (event_id, aggregate_type, aggregate_id, sequence, case_id, council,
          service, type, version, occurred_on, occurred_at, recorded, payload, metadata,
          idempotency_key, idempotency_ordinal)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String AFTER =
      "select "
          + SCHEMA.trackedEventFields()
          + " from event_log.event where position > ? order by position limit ?";

  LogTable(Builder builder, String service, CivilDate civilDate) {
    super(configured(builder, service, civilDate));
  }

  private static Builder configured(Builder builder, String service, CivilDate civilDate) {
    builder
        .dataType(String.class)
        .schema(SCHEMA)
        .extendedGapCheckEnabled(false)
        .readEventDataWithoutGaps((c, _, position, limit) -> after(c, position, limit))
        .appendEvents(
            (c, _, _, events, serializer, _) -> append(c, events, serializer, service, civilDate));
    builder.finalAggregateBatchPredicate(batch -> batch.size() < BATCH).batchSize(BATCH);
    return builder;
  }

  private static PreparedStatement after(Connection connection, long position, int limit)
      throws SQLException {
    var statement = connection.prepareStatement(AFTER);
    statement.setLong(1, position);
    statement.setInt(2, limit);
    return statement;
  }

  private static PreparedStatement append(
      Connection connection,
      List<? extends EventMessage<?>> events,
      Serializer serializer,
      String service,
      CivilDate civilDate)
      throws SQLException {
    var statement = connection.prepareStatement(APPEND);
    for (var message : events) {
      if (!(message instanceof DomainEventMessage<?> event))
        throw new IllegalArgumentException(
            "Only aggregates raise events: " + message.getPayloadType());
      var payload = event.serializePayload(serializer, String.class);
      var metadata = event.serializeMetaData(serializer, String.class);
      statement.setString(1, event.getIdentifier());
      statement.setString(2, event.getType());
      statement.setString(3, event.getAggregateIdentifier());
      statement.setLong(4, event.getSequenceNumber());
      statement.setString(5, text(event, "case"));
      statement.setString(6, needed(event, CouncilScope.METADATA_KEY));
      statement.setString(7, service);
      statement.setString(8, payload.getType().getName());
      statement.setInt(9, Integer.parseInt(payload.getType().getRevision()));
      setOccurred(statement, needed(event, "occurred"), civilDate);
      statement.setObject(12, utc(Instant.parse(needed(event, "recorded"))));
      statement.setString(13, payload.getData());
      statement.setString(14, metadata.getData());
      statement.setString(15, text(event, "idempotencyKey"));
      var ordinal = text(event, "idempotencyOrdinal");
      if (ordinal == null) statement.setNull(16, Types.INTEGER);
      else statement.setInt(16, Integer.parseInt(ordinal));
      statement.addBatch();
    }
    return statement;
  }

  private static void setOccurred(PreparedStatement statement, String occurred, CivilDate civilDate)
      throws SQLException {
    if (occurred.indexOf('T') < 0) {
      statement.setObject(10, LocalDate.parse(occurred));
      statement.setNull(11, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      var moment = OffsetDateTime.parse(occurred).toInstant();
      statement.setObject(10, civilDate.of(moment));
      statement.setObject(11, utc(moment));
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String text(EventMessage<?> event, String key) {
    var value = event.getMetaData().get(key);
    return value == null ? null : value.toString();
  }

  private static String needed(EventMessage<?> event, String key) {
    var value = text(event, key);
    if (value == null)
      throw new IllegalArgumentException(event.getPayloadType() + " has no envelope: no " + key);
    return value;
  }

  @Override
  protected TrackedEventData<?> getTrackedEventData(
      ResultSet row, @Nullable GapAwareTrackingToken previous) throws SQLException {
    return new TrackedDomainEventData<>(
        GapAwareTrackingToken.newInstance(row.getLong("position"), Collections.emptySortedSet()),
        new GenericDomainEventEntry<>(
            row.getString("aggregate_type"),
            row.getString("aggregate_id"),
            row.getLong("sequence"),
            row.getString("event_id"),
            readTimeStamp(row, "recorded"),
            row.getString("type"),
            row.getString("version"),
            row.getString("payload"),
            row.getString("metadata")));
  }

  @Override
  protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  protected void handlePersistenceException(Exception failure, EventMessage<?> first) {
    if (DuplicateKeys.violated(failure).filter(DuplicateKeys.IDEMPOTENCY::equals).isPresent())
      throw new RepeatedKey(needed(first, "idempotencyKey"), failure);
    super.handlePersistenceException(failure, first);
  }
}
