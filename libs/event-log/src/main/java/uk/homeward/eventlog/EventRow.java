package uk.homeward.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** One event as it is inserted; position and hashes are the database's to give. */
record EventRow(
    DomainEventMessage<?> event,
    String service,
    String type,
    int version,
    LocalDate occurredOn,
    @Nullable OffsetDateTime occurredAt,
    String payload,
    String metadata) {

  static final String INSERT =
      """
      insert into event_log.event (event_id, aggregate_type, aggregate_id, sequence, case_id, council,
          service, type, version, occurred_on, occurred_at, recorded, payload, metadata,
          idempotency_key, idempotency_ordinal)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  /** Makes rows of events, under one service's name. */
  record Writing(String service, CivilDate civilDate, Serializer serializer) {

    List<EventRow> rows(List<? extends EventMessage<?>> events) {
      return events.stream().map(this::row).toList();
    }

    /**
     * @throws IllegalArgumentException unless an aggregate raised it, in an envelope
     */
    private EventRow row(EventMessage<?> message) {
      if (!(message instanceof DomainEventMessage<?> event))
        throw new IllegalArgumentException(
            "Only aggregates raise events: " + message.getPayloadType());
      var payload = event.serializePayload(serializer, String.class);
      var occurred = needed(event, "occurred");
      var isDate = occurred.indexOf('T') < 0;
      var at = isDate ? null : OffsetDateTime.parse(occurred).toInstant();
      return new EventRow(
          event,
          service,
          payload.getType().getName(),
          Integer.parseInt(payload.getType().getRevision()),
          at == null ? LocalDate.parse(occurred) : civilDate.of(at),
          at == null ? null : at.atOffset(ZoneOffset.UTC),
          payload.getData(),
          event.serializeMetaData(serializer, String.class).getData());
    }
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setString(1, event.getIdentifier());
    statement.setString(2, event.getType());
    statement.setString(3, event.getAggregateIdentifier());
    statement.setLong(4, event.getSequenceNumber());
    statement.setString(5, text(event, "case"));
    statement.setString(6, needed(event, CouncilScope.METADATA_KEY));
    statement.setString(7, service);
    statement.setString(8, type);
    statement.setInt(9, version);
    statement.setObject(10, occurredOn);
    statement.setObject(11, occurredAt, Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setObject(12, Instant.parse(needed(event, "recorded")).atOffset(ZoneOffset.UTC));
    statement.setString(13, payload);
    statement.setString(14, metadata);
    statement.setString(15, text(event, "idempotencyKey"));
    var ordinal = text(event, "idempotencyOrdinal");
    if (ordinal == null) statement.setNull(16, Types.INTEGER);
    else statement.setInt(16, Integer.parseInt(ordinal));
  }

  private static @Nullable String text(EventMessage<?> event, String key) {
    var value = event.getMetaData().get(key);
    return value == null ? null : value.toString();
  }

  /**
   * @throws IllegalArgumentException if the event has none
   */
  static String needed(EventMessage<?> event, String key) {
    var value = text(event, key);
    if (value == null)
      throw new IllegalArgumentException(event.getPayloadType() + " has no envelope: no " + key);
    return value;
  }
}
