package uk.homeward.kit.web;

import jakarta.validation.Validator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Report;

/**
 * Reads an {@link Act} from a request's body and names every fault of it at once: unknown, missing,
 * of the wrong type, not valid. What is not {@code @Nullable} is required.
 */
final class StrictBody extends AbstractHttpMessageConverter<Act> {

  static final String HASH = StrictBody.class.getName() + ".hash";
  static final String ON_BEHALF_OF = StrictBody.class.getName() + ".onBehalfOf";

  /** Beside the fields of a report: whose act it was. */
  static final String OTHER = "onBehalfOf";

  private static final int LONGEST = 1_000_000;

  private final JsonMapper json;
  private final StrictRecords records;

  StrictBody(JsonMapper json, Validator validator, Clock clock) {
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
    this.records = new StrictRecords(this.json, validator, new DateOrder(clock));
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
    var faults = new ArrayList<Fault>();
    var other = Report.class.isAssignableFrom(type) ? tree.remove(OTHER) : null;
    if (other != null && !isUser(other))
      faults.add(new Fault(OTHER, "not-valid", "Give the user id of whose act it was."));
    var act = records.read(type, tree, faults);
    if (act == null)
      throw new BadRequest("not-understood", "The body is not what this act takes.", faults);
    if (other != null)
      request.setAttribute(ON_BEHALF_OF, other.stringValue(), RequestAttributes.SCOPE_REQUEST);
    return type.cast(act);
  }

  private static boolean isUser(JsonNode other) {
    return other.isString() && other.stringValue().matches(Actor.USER);
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
