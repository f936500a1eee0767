package uk.homeward.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The published names of events. The log stores these, never Java class names: classes move,
 * history stays.
 */
public interface EventTypes {

  /** A published name and the version of its shape. */
  record PublishedType(String name, int version) {}

  /** Under which name and version today's code writes events of this class. */
  Optional<PublishedType> typeOf(Class<?> event);

  /** The class that reads this name and version, after upcasting. */
  Optional<Class<?>> classOf(PublishedType type);

  /**
   * @throws IllegalArgumentException if two classes share a name
   */
  static EventTypes of(Map<Class<?>, PublishedType> types) {
    var classes = new HashMap<PublishedType, Class<?>>();
    var names = new HashMap<String, Class<?>>();
    types.forEach(
        (event, type) -> {
          var other = names.put(type.name(), event);
          if (other != null)
            throw new IllegalArgumentException(
                "Two events are called " + type.name() + ": " + other + " and " + event);
          classes.put(type, event);
        });
    var written = Map.copyOf(types);
    return new EventTypes() {
      @Override
      public Optional<PublishedType> typeOf(Class<?> event) {
        return Optional.ofNullable(written.get(event));
      }

      @Override
      public Optional<Class<?>> classOf(PublishedType type) {
        return Optional.ofNullable(classes.get(type));
      }
    };
  }
}
