package uk.homeward.kit.web;

import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Narrative;

/**
 * How the published language is written, in requests, answers and events alike: identifiers, words
 * and times as plain strings.
 */
public final class HomewardJson extends SimpleModule {

  private static final long serialVersionUID = 1;

  public HomewardJson() {
    super("homeward");
    addSerializer(new AsString<>(Id.class));
    addSerializer(new AsString<>(Occurred.class));
    addSerializer(new AsWord());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(new FromString());
  }

  private static final class AsString<T> extends StdSerializer<T> {
    AsString(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(value instanceof Id id ? id.value() : value.toString());
    }
  }

  private static final class AsWord extends StdSerializer<Term> {
    AsWord() {
      super(Term.class);
    }

    @Override
    public void serialize(Term value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.word());
    }
  }

  private interface Reading {
    Object read(String text) throws ReflectiveOperationException;
  }

  private static final class FromString extends Deserializers.Base {

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return reading(type) != null;
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      var reading = reading(type.getRawClass());
      return reading == null ? null : new Reader(type.getRawClass(), reading);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      var reading = reading(type.getRawClass());
      return reading == null ? null : new Reader(type.getRawClass(), reading);
    }

    private static @Nullable Reading reading(Class<?> type) {
      if (type == Occurred.class) return FromString::occurred;
      if (type == Narrative.class) return FromString::narrative;
      if (Id.class.isAssignableFrom(type) && type.isRecord()) {
        return text -> {
          var constructor = type.getDeclaredConstructor(String.class);
          constructor.setAccessible(true);
          return constructor.newInstance(text);
        };
      }
      if (Term.class.isAssignableFrom(type) && type.isEnum())
        return text -> {
          for (var constant : type.getEnumConstants())
            if (((Term) constant).word().equals(text)) return constant;
          throw new IllegalArgumentException(
              "must be one of "
                  + java.util.Arrays.stream(type.getEnumConstants())
                      .map(c -> ((Term) c).word())
                      .toList());
        };
      return null;
    }

    private static Occurred occurred(String text) {
      try {
        return Occurred.parse(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "must be a date such as 2027-04-01, or a moment with its offset such as"
                + " 2027-04-01T10:30:00Z",
            e);
      }
    }

    private static Narrative narrative(String text) {
      if (text.isBlank()) throw new IllegalArgumentException("must not be blank");
      if (text.length() > Narrative.LIMIT)
        throw new IllegalArgumentException(
            "must not be longer than " + Narrative.LIMIT + " characters");
      return new Narrative(text);
    }
  }

  private static final class Reader extends StdDeserializer<Object> {
    private final transient Reading reading;

    Reader(Class<?> type, Reading reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      var text = json.isExpectedStartObjectToken() ? null : json.getValueAsString();
      if (text == null || !json.currentToken().isScalarValue() || json.currentToken().isNumeric())
        return context.handleUnexpectedToken(_valueType(context), json);
      try {
        return reading.read(text);
      } catch (InvocationTargetException e) {
        return context.handleWeirdStringValue(
            _valueClass, text, "must be an identifier of its kind");
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      } catch (IllegalArgumentException e) {
        return context.handleWeirdStringValue(_valueClass, text, said(e));
      }
    }

    private JavaType _valueType(DeserializationContext context) {
      return context.constructType(_valueClass);
    }

    private static String said(Throwable e) {
      var message = e.getMessage();
      return message == null ? "not understood" : message.replace("%", "%%");
    }
  }
}
