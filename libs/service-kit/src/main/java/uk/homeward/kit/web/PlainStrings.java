package uk.homeward.kit.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;

/** Identifiers, times, words and narratives are strings; what may be left out is not required. */
final class PlainStrings implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    var plain = words(type);
    if (plain == null) plain = plain(raw(type));
    if (plain != null) {
      describe(plain, type.getCtxAnnotations());
      return plain;
    }
    if (!chain.hasNext()) return null;
    var schema = chain.next().resolve(type, context, chain);
    var record = raw(type);
    if (record != null && record.isRecord()) require(record, definition(schema, context));
    return schema;
  }

  /** What is described as a vocabulary, though it is a string, or a list of them. */
  private static @Nullable Schema<?> words(AnnotatedType type) {
    if (type.getCtxAnnotations() == null) return null;
    for (var annotation : type.getCtxAnnotations())
      if (annotation instanceof io.swagger.v3.oas.annotations.media.Schema said
          && Term.class.isAssignableFrom(said.implementation()))
        return plain(said.implementation());
    return null;
  }

  /** Where a list of words is described by its vocabulary, nobody but the record says it is one. */
  private static void listWords(Class<?> record, Schema<?> schema) {
    for (var component : record.getRecordComponents()) {
      var words = schema.getProperties().get(component.getName());
      if (words == null
          || words.getEnum() == null
          || !Collection.class.isAssignableFrom(component.getType())) continue;
      var list = new ArraySchema().items(words).description(words.getDescription());
      words.setDescription(null);
      schema.getProperties().put(component.getName(), list);
    }
  }

  private static @Nullable Schema<?> definition(
      @Nullable Schema<?> schema, ModelConverterContext context) {
    if (schema == null || schema.get$ref() == null) return schema;
    var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    return context.getDefinedModels().get(name);
  }

  private static void require(Class<?> record, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null) return;
    listWords(record, schema);
    var required = new ArrayList<String>();
    for (var component : record.getRecordComponents())
      if (schema.getProperties().containsKey(component.getName())
          && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        required.add(component.getName());
    schema.setRequired(required.isEmpty() ? null : required);
    if (Act.class.isAssignableFrom(record)) schema.setAdditionalProperties(false);
    if (Report.class.isAssignableFrom(record))
      schema.addProperty(
          "onBehalfOf",
          new StringSchema()
              .description("User id of whose act it was, if you enter it for somebody else"));
  }

  private static @Nullable Class<?> raw(AnnotatedType type) {
    return switch (type.getType()) {
      case Class<?> c -> c;
      case JavaType t -> t.getRawClass();
      case null, default -> {
        JavaType t = Json31.mapper().constructType(type.getType());
        yield t.getRawClass();
      }
    };
  }

  private static @Nullable Schema<?> plain(@Nullable Class<?> type) {
    if (type == null) return null;
    if (type == Occurred.class)
      return new StringSchema()
          .description("When it happened: a London date, or a moment where the time matters")
          .example("2026-11-23");
    if (type == Narrative.class)
      return new StringSchema().maxLength(Narrative.LIMIT).minLength(1).description("Words");
    if (Event.class.isAssignableFrom(type) && type.isInterface())
      return new MapSchema().additionalProperties(true).description("An event, by its type");
    if (Id.class.isAssignableFrom(type)) return new StringSchema().maxLength(120);
    if (Term.class.isAssignableFrom(type) && type.isEnum()) {
      var words = new StringSchema();
      for (var constant : type.getEnumConstants())
        words.addEnumItem(((Term) constant).word().toLowerCase(Locale.ROOT));
      return words;
    }
    return null;
  }

  private static void describe(Schema<?> schema, Annotation @Nullable [] annotations) {
    if (annotations == null) return;
    for (var annotation : annotations)
      if (annotation instanceof io.swagger.v3.oas.annotations.media.Schema said) {
        if (!said.description().isEmpty()) schema.setDescription(said.description());
        if (!said.example().isEmpty()) schema.setExample(said.example());
      }
  }
}
