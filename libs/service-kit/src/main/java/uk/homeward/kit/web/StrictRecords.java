package uk.homeward.kit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Report;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.DidYouMean;

/**
 * Reads records, and those within them, from JSON; every fault is named at its place, and all at
 * once. What is not {@code @Nullable} is required, and no list or map holds a null.
 */
final class StrictRecords {

  /** How what {@link HomewardJson} says follows the value. */
  private static final String OURS = "\": must ";

  private static final String TOO_LONG = "It must not be longer than";

  private final JsonMapper json;
  private final Validator validator;
  private final DateOrder dates;

  StrictRecords(JsonMapper json, Validator validator, DateOrder dates) {
    this.json = json;
    this.validator = validator;
    this.dates = dates;
  }

  /** Null if there is any fault. */
  @Nullable Object read(Class<?> type, ObjectNode tree, List<Fault> faults) {
    dates.check(type, tree, faults);
    var read = record(type, tree, "", faults);
    if (read == null) return null;
    add(validator.validate(read), "", faults);
    return faults.isEmpty() ? read : null;
  }

  private @Nullable Object record(Class<?> type, ObjectNode tree, String path, List<Fault> faults) {
    var before = faults.size();
    var components = type.getRecordComponents();
    var known = new TreeSet<String>();
    for (var component : components) known.add(component.getName());
    if (Report.class.isAssignableFrom(type)) known.add(StrictBody.OTHER);
    for (var name : tree.propertyNames())
      if (!known.contains(name))
        faults.add(
            new Fault(
                path + name, "unknown", "There is no such field" + DidYouMean.among(known, name)));
    var values = new @Nullable Object[components.length];
    for (var i = 0; i < components.length; i++)
      values[i] = component(components[i], tree.get(components[i].getName()), path, faults);
    if (faults.size() == before) return construct(type, components, values, path, faults);
    for (var i = 0; i < components.length; i++)
      if (values[i] != null)
        add(validator.validateValue(type, components[i].getName(), values[i]), path, faults);
    return null;
  }

  private @Nullable Object component(
      RecordComponent component, @Nullable JsonNode node, String path, List<Fault> faults) {
    var name = path + component.getName();
    if (node != null && !node.isNull())
      return value(component.getGenericType(), node, name, faults);
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class))
      faults.add(missing(name));
    return null;
  }

  private @Nullable Object value(Type type, JsonNode node, String path, List<Fault> faults) {
    var raw = raw(type);
    if (raw.isRecord()
        && !Id.class.isAssignableFrom(raw)
        && raw != Occurred.class
        && node instanceof ObjectNode object) return record(raw, object, path + ".", faults);
    var before = faults.size();
    if (raw == List.class && node.isArray() && type instanceof ParameterizedType of) {
      var values = new ArrayList<@Nullable Object>();
      for (var i = 0; i < node.size(); i++) {
        var at = path + "[" + i + "]";
        if (node.get(i).isNull()) faults.add(missing(at));
        else values.add(value(of.getActualTypeArguments()[0], node.get(i), at, faults));
      }
      return faults.size() == before ? values : null;
    }
    node.forEachEntry(
        (name, held) -> {
          if (held.isNull()) faults.add(missing(path + "." + name));
        });
    if (node.isArray() && node.valueStream().anyMatch(JsonNode::isNull)) faults.add(missing(path));
    return faults.size() == before ? plain(type, node, path, faults) : null;
  }

  private @Nullable Object plain(Type type, JsonNode node, String path, List<Fault> faults) {
    if (!canBeKept(node)) {
      faults.add(new Fault(path, "not-valid", "It has a character that cannot be kept."));
      return null;
    }
    try {
      Object value = json.readerFor(json.constructType(type)).readValue(node);
      if (value == null) faults.add(new Fault(path, "wrong-type", mustBe(raw(type))));
      return value;
    } catch (DatabindException e) {
      var within =
          e.getPath().stream()
              .map(
                  r ->
                      r.getPropertyName() != null
                          ? "." + r.getPropertyName()
                          : "[" + r.getIndex() + "]")
              .collect(Collectors.joining());
      faults.add(new Fault(path + within, kind(e), says(e)));
    } catch (JacksonException e) {
      faults.add(new Fault(path, "wrong-type", says(e)));
    }
    return null;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) return plain;
    if (type instanceof ParameterizedType of && of.getRawType() instanceof Class<?> raw) return raw;
    return Object.class;
  }

  private static Fault missing(String path) {
    return new Fault(path, "missing", "This field is required.");
  }

  private static void add(
      Set<? extends ConstraintViolation<?>> violations, String path, List<Fault> faults) {
    for (var violation : violations)
      faults.add(
          new Fault(
              path + field(violation.getPropertyPath()),
              violation.getMessage().startsWith("size must") ? "too-long" : "not-valid",
              "It " + violation.getMessage() + "."));
  }

  /** Without the keys of maps and sets' values, which may be a family's. */
  private static String field(Path path) {
    var field = new StringBuilder();
    for (var node : path) {
      if (node.getIndex() != null) field.append('[').append(node.getIndex()).append(']');
      if (node.getKind() == ElementKind.CONTAINER_ELEMENT) break;
      if (!field.isEmpty()) field.append('.');
      field.append(node.getName());
    }
    return field.toString();
  }

  /** Neither the database nor a reader of JSON takes a NUL or half a character. */
  private static boolean canBeKept(JsonNode node) {
    if (node.isString()) return canBeKept(node.stringValue());
    return node.propertyNames().stream().allMatch(StrictRecords::canBeKept)
        && node.valueStream().allMatch(StrictRecords::canBeKept);
  }

  private static boolean canBeKept(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  private static String kind(JacksonException e) {
    return says(e).startsWith(TOO_LONG) ? "too-long" : "wrong-type";
  }

  /** Never the rejected value itself, nor what quotes it: it may be a family's. */
  private static String says(JacksonException e) {
    var message = Objects.requireNonNullElse(e.getOriginalMessage(), "not understood");
    var ours = message.lastIndexOf(OURS);
    if (message.startsWith("Cannot deserialize value of type") && ours > 0)
      return "It " + message.substring(ours + 3) + ".";
    var type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    return mustBe(type == null ? Object.class : type);
  }

  private static String mustBe(Class<?> type) {
    if (type == LocalDate.class) return "It must be a date such as 2027-04-01.";
    if (type == Instant.class)
      return "It must be a moment with its offset such as 2027-04-01T10:30:00Z.";
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class)
      return "It must be a whole number.";
    if (type == boolean.class || type == Boolean.class) return "It must be true or false.";
    if (Collection.class.isAssignableFrom(type)) return "It must be a list.";
    if (type == String.class || Id.class.isAssignableFrom(type)) return "It must be text.";
    return "It is of another type than the API's description says.";
  }

  private static @Nullable Object construct(
      Class<?> type,
      RecordComponent[] components,
      @Nullable Object[] values,
      String path,
      List<Fault> faults) {
    try {
      var types = new Class<?>[components.length];
      for (var i = 0; i < types.length; i++) types[i] = components[i].getType();
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (!(e.getTargetException() instanceof IllegalArgumentException said))
        throw new IllegalStateException(e);
      var whole = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
      faults.add(
          said instanceof WrongField wrong
              ? new Fault(path + wrong.field(), "not-valid", wrong.says())
              : new Fault(whole, "not-valid", "Its fields do not fit each other."));
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
