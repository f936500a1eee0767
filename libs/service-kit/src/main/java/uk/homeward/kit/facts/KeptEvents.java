package uk.homeward.kit.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Event;
import uk.homeward.eventlog.EventTypes;
import uk.homeward.eventlog.EventTypes.PublishedType;

/**
 * Events as a projection keeps them for reading back: in the columns {@code type}, {@code version},
 * {@code envelope} and {@code payload} of its own table.
 */
public final class KeptEvents {

  private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

  private final JsonMapper json;
  private final EventTypes types;

  public KeptEvents(JsonMapper json, EventTypes types) {
    this.json = json;
    this.types = types;
  }

  /** What goes into the columns above. */
  public Map<String, Object> columns(Event event, Envelope envelope) {
    var type = types.typeOf(event.getClass()).orElseThrow();
    return Map.of(
        "type", type.name(),
        "version", type.version(),
        "envelope", json.writeValueAsString(envelope.toMetadata()),
        "payload", json.writeValueAsString(event));
  }

  public Envelope envelope(ResultSet row) throws SQLException {
    return Envelope.from(json.readValue(row.getString("envelope"), METADATA));
  }

  public Event event(ResultSet row) throws SQLException {
    var type = new PublishedType(row.getString("type"), row.getInt("version"));
    var reads = types.classOf(type).orElseThrow(() -> new IllegalStateException("Unknown " + type));
    return (Event) json.readValue(row.getString("payload"), reads);
  }
}
