package uk.homeward.eventlog;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * This code does not know the type, the version or a field of a recorded event. Whoever reads must
 * stop: skipping or half-reading is how history gets lost.
 */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnreadableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * @throws UnreadableEvent if today's code cannot read it in full
   */
  static <E extends EventMessage<?>> E check(E event) {
    if (UnknownSerializedType.class.isAssignableFrom(event.getPayloadType())) {
      throw new UnreadableEvent(
          "Event " + event.getIdentifier() + " is of a type or version unknown here" + name(event),
          null);
    }
    try {
      event.getPayload();
      event.getMetaData();
      return event;
    } catch (SerializationException e) {
      throw new UnreadableEvent(
          "Event "
              + event.getIdentifier()
              + " of type "
              + event.getPayloadType().getSimpleName()
              + " cannot be read in full: "
              + reason(e),
          e);
    }
  }

  private static String name(EventMessage<?> event) {
    if (!(event.getPayload() instanceof UnknownSerializedType unknown)) return "";
    var type = unknown.serializedType();
    return ": " + type.getName() + ", version " + type.getRevision();
  }

  /** Without the place in the source, which would quote the event. */
  private static String reason(SerializationException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof JacksonException json) return json.getOriginalMessage();
    }
    return String.valueOf(failure.getMessage());
  }
}
