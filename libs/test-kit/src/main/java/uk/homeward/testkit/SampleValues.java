package uk.homeward.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;

/** Plain values for every component of an event: the same ones each time, and nobody's. */
final class SampleValues {

  private static final String UUID = "7f0c2a52-0001-4000-8000-000000000001";
  private static final LocalDate DAY = LocalDate.parse("2027-02-01");
  private static final Pattern WRONG_KIND = Pattern.compile("of the kind (.+-): ");

  private SampleValues() {}

  static <E extends Event> E of(Class<E> event) {
    return event.cast(record(event));
  }

  private static Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (var i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i]);
    }
    return construct(type, types, values);
  }

  private static Object value(RecordComponent component) {
    return value(component.getGenericType(), component.getName());
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType of) {
      var raw = (Class<?>) of.getRawType();
      var arguments = of.getActualTypeArguments();
      if (raw == List.class) return List.of(value(arguments[0], name));
      if (raw == Set.class) return Set.of(value(arguments[0], name));
      if (Map.class.isAssignableFrom(raw))
        return new TreeMap<>(Map.of(value(arguments[0], name), value(arguments[1], name)));
    }
    if (type == String.class) return word(name);
    if (type == int.class || type == Integer.class) return 1;
    if (type == long.class || type == Long.class) return 1L;
    if (type == boolean.class || type == Boolean.class) return true;
    if (type == LocalDate.class) return DAY;
    if (type == Instant.class) return Instant.parse("2027-02-01T09:30:00Z");
    if (type == Occurred.class) return Occurred.on(DAY);
    if (type == NarrativeRef.class) return new NarrativeRef("nar-" + UUID, "0".repeat(64));
    if (type instanceof Class<?> c) {
      if (Id.class.isAssignableFrom(c)) return id(c);
      if (Term.class.isAssignableFrom(c) && c.isEnum()) return c.getEnumConstants()[0];
      if (c.isSealed()) return value(c.getPermittedSubclasses()[0], name);
      if (c.isRecord()) return record(c);
    }
    throw new IllegalStateException(
        "An event carries identifiers, codes, dates, numbers and lists of these; not "
            + type.getTypeName()
            + " "
            + name);
  }

  /** Its own check says which prefix it wants. */
  private static Object id(Class<?> type) {
    try {
      return construct(type, new Class<?>[] {String.class}, new Object[] {""});
    } catch (IllegalArgumentException e) {
      var wanted = WRONG_KIND.matcher(String.valueOf(e.getMessage()));
      if (!wanted.find()) throw e;
      return construct(type, new Class<?>[] {String.class}, new Object[] {wanted.group(1) + UUID});
    }
  }

  private static String word(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static Object construct(Class<?> type, Class<?>[] types, Object[] values) {
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getTargetException() instanceof IllegalArgumentException refused)
        throw new IllegalArgumentException(refused.getMessage(), refused);
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
