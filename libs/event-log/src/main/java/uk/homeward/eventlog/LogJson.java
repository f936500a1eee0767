package uk.homeward.eventlog;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of tokens, messages and events. */
final class LogJson {

  private LogJson() {}

  /** For tokens and messages. */
  static Jackson3Serializer serializer(List<Jackson3SerializerCustomizer> customizers) {
    return build(customizers, _ -> {});
  }

  /** For events: what is written that this code does not know is an error, never passed over. */
  static Jackson3Serializer eventSerializer(List<Jackson3SerializerCustomizer> customizers) {
    return build(
        customizers,
        json ->
            json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
  }

  private static Jackson3Serializer build(
      List<Jackson3SerializerCustomizer> customizers, Consumer<JsonMapper.Builder> last) {
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(
            json -> {
              json.addModule(
                  new SimpleModule("Homeward log")
                      .addDeserializer(MetaData.class, new CachedMetaData()));
              // Without it the token of a replay cannot be read back after a restart.
              json.polymorphicTypeValidator(
                  BasicPolymorphicTypeValidator.builder()
                      .allowIfSubType("org.axonframework.")
                      .allowIfSubType("uk.homeward.")
                      .build());
              customizers.forEach(customizer -> customizer.accept(json));
              last.accept(json);
            })
        .disableCachingOfUnknownClasses()
        .build();
  }

  private static final class CachedMetaData extends MetaDataDeserializer {
    @Override
    public boolean isCachable() {
      return true;
    }
  }
}
