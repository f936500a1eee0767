package uk.homeward.kit.web;

import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import uk.homeward.contracts.Id;
import uk.homeward.kit.Act;
import uk.homeward.kit.Report;

/**
 * Reads an {@link Act} from a request's body and names every fault of it at once: unknown, missing,
 * of the wrong type, not valid. What is not {@code @Nullable} is required.
 */
final class StrictBody extends AbstractHttpMessageConverter<Act> {

  static final String HASH = StrictBody.class.getName() + ".hash";
  static final String ON_BEHALF_OF = StrictBody.class.getName() + ".onBehalfOf";

  private static final int LONGEST = 1_000_000;

  private final JsonMapper json;
  private final Validator validator;

  StrictBody(JsonMapper json, Validator validator) {
    super(MediaType.APPLICATION_JSON);
    this.json =
        json.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                LogicalType.Textual,
                c -> {
                  c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .withCoercionConfig(
                LogicalType.Integer,
                c -> {
                  c.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                  c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                })
            .withCoercionConfig(
                LogicalType.Boolean,
                c -> {
                  c.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                  c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                })
            .build();
    this.validator = validator;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Act.class.isAssignableFrom(type) && type.isRecord();
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Act readInternal(Class<? extends Act> type, HttpInputMessage input) throws IOException {
    var bytes = input.getBody().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST)
      throw new BadRequest("body-too-long", "The body is longer than a million bytes.", List.of());
    var request = RequestContextHolder.currentRequestAttributes();
    request.setAttribute(HASH, sha256(bytes), RequestAttributes.SCOPE_REQUEST);
    var tree = tree(bytes);
    var other = Report.class.isAssignableFrom(type) ? tree.remove("onBehalfOf") : null;
    if (other != null)
      request.setAttribute(ON_BEHALF_OF, onBehalfOf(other), RequestAttributes.SCOPE_REQUEST);
    return read(type, tree);
  }

  private static String onBehalfOf(JsonNode other) {
    if (other.isString() && other.stringValue().matches("[\\w.@-]{1,100}"))
      return other.stringValue();
    throw unreadable(
        List.of(new Fault("onBehalfOf", "not-valid", "Give the user id of whose act it was.")));
  }

  private ObjectNode tree(byte[] bytes) {
    try {
      if (bytes.length > 0 && json.readTree(bytes) instanceof ObjectNode object) return object;
    } catch (JacksonException e) {
      var where = e.getLocation();
      throw new BadRequest(
          "unreadable",
          "The body is not JSON%s."
              .formatted(
                  where == null
                      ? ""
                      : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr())),
          List.of());
    }
    throw new BadRequest("unreadable", "The body must be one JSON object.", List.of());
  }

  Act read(Class<? extends Act> type, ObjectNode tree) {
    var faults = new ArrayList<Fault>();
    var components = type.getRecordComponents();
    var known = new TreeSet<String>();
    for (var component : components) known.add(component.getName());
    for (var name : tree.propertyNames())
      if (!known.contains(name))
        faults.add(new Fault(name, "unknown", "There is no such field; there are " + known + "."));
    var values = new @Nullable Object[components.length];
    for (var i = 0; i < components.length; i++)
      values[i] = value(components[i], tree.get(components[i].getName()), faults);
    if (!faults.isEmpty()) throw unreadable(faults);
    var act = construct(type, components, values);
    for (var violation : validator.validate(act))
      faults.add(
          new Fault(
              violation.getPropertyPath().toString(),
              violation.getMessage().startsWith("size must") ? "too-long" : "not-valid",
              "It " + violation.getMessage() + "."));
    if (!faults.isEmpty()) throw unreadable(faults);
    return act;
  }

  private @Nullable Object value(
      RecordComponent component, @Nullable JsonNode node, List<Fault> faults) {
    var name = component.getName();
    if (node == null || node.isNull()) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        faults.add(new Fault(name, "missing", "This field is required."));
      return null;
    }
    try {
      return json.readerFor(json.constructType(component.getGenericType())).readValue(node);
    } catch (DatabindException e) {
      var path =
          e.getPath().stream()
              .map(
                  r ->
                      r.getPropertyName() != null
                          ? "." + r.getPropertyName()
                          : "[" + r.getIndex() + "]")
              .collect(Collectors.joining());
      faults.add(new Fault(name + path, "wrong-type", says(e)));
    } catch (JacksonException e) {
      faults.add(new Fault(name, "wrong-type", says(e)));
    }
    return null;
  }

  /** Never the rejected value itself: it may be a family's. */
  private static String says(JacksonException e) {
    var message = Objects.requireNonNullElse(e.getOriginalMessage(), "not understood");
    var colon = message.lastIndexOf("\": ");
    if (message.startsWith("Unrecognized property")) return "There is no such field.";
    if (!(e instanceof MismatchedInputException wrong) || wrong.getTargetType() == null)
      return "It is of another type than the API's description says.";
    var type = wrong.getTargetType();
    if (type == LocalDate.class) return "It must be a date such as 2027-04-01.";
    if (type == Instant.class)
      return "It must be a moment with its offset such as 2027-04-01T10:30:00Z.";
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class)
      return "It must be a whole number.";
    if (type == boolean.class || type == Boolean.class) return "It must be true or false.";
    if (Collection.class.isAssignableFrom(type)) return "It must be a list.";
    if (message.startsWith("Cannot deserialize value of type") && colon > 0)
      return "It " + message.substring(colon + 3) + ".";
    if (type == String.class || Id.class.isAssignableFrom(type)) return "It must be text.";
    return "It is of another type than the API's description says.";
  }

  private static Act construct(
      Class<? extends Act> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      var types = new Class<?>[components.length];
      for (var i = 0; i < types.length; i++) types[i] = components[i].getType();
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getTargetException() instanceof IllegalArgumentException said)
        throw unreadable(
            List.of(new Fault("", "not-valid", Objects.toString(said.getMessage(), "Not valid."))));
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BadRequest unreadable(List<Fault> faults) {
    return new BadRequest("not-understood", "The body is not what this act takes.", faults);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected void writeInternal(Act act, HttpOutputMessage output) {
    throw new HttpMessageNotWritableException("Acts are only read");
  }
}
