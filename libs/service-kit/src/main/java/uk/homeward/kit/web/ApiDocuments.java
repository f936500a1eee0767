package uk.homeward.kit.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;

/** What the API's documents say of every operation alike: headers, answers, plain-string types. */
@AutoConfiguration
public class ApiDocuments {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asking.class, Actor.class);
  }

  @Bean
  OpenAPI openApi(@Value("${spring.application.name}") String name) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Homeward " + name.replace('-', ' '))
                .version("1")
                .description(
                    "Part of the reunification pathway. Every write takes an Idempotency-Key; a change"
                        + " takes If-Match; every refusal is a problem document."))
        .addSecurityItem(new SecurityRequirement().addList("signIn"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "signIn",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the council's identity provider"))
                .addSchemas("Problem", problem()));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457 problem: why not, and what to do about it")
        .addProperty("type", text("What kind, as /problems/<code>; never changes"))
        .addProperty("title", text("A sentence for a practitioner"))
        .addProperty("status", new Schema<>().type("integer").description("HTTP status"))
        .addProperty("faults", list("Everything wrong with the request"))
        .addProperty("rule", new ObjectSchema().description("The council's rule that refused it"))
        .addProperty("unmet", list("Everything that is missing, each with its rule and remedy"))
        .addProperty("approvers", list("Words of the roles that may"))
        .addProperty("since", text("When what stands in the way happened"));
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }

  private static Schema<?> list(String description) {
    return new ArraySchema().items(new Schema<>()).description(description);
  }

  @Bean
  OperationCustomizer habits() {
    return (operation, method) -> {
      identifiers(operation);
      var act = act(method.getMethod());
      if (act != null) {
        operation.addParametersItem(
            new HeaderParameter()
                .name("Idempotency-Key")
                .required(true)
                .description("Yours, one per act; a repetition gets the first answer")
                .schema(new StringSchema().maxLength(200)));
        if (changes(method))
          operation.addParametersItem(
              new HeaderParameter()
                  .name("If-Match")
                  .required(false)
                  .description("ETag that you read, or *; needed where an existing record changes")
                  .schema(new StringSchema()));
        operation.addExtension("x-homeward-fact", Report.class.isAssignableFrom(act));
        answers(operation);
      } else {
        operation.addParametersItem(
            new QueryParameter()
                .name("after")
                .required(false)
                .description("Homeward-Position of a write that this read must show")
                .schema(new Schema<Long>().type("integer").format("int64")));
        problem(operation, "503", "Not read yet; try again");
      }
      problem(operation, "400", "Not understood; every fault is named");
      problem(operation, "401", "Not signed in");
      problem(operation, "403", "None of your roles may");
      problem(operation, "404", "There is no such thing, or not for your council");
      return operation;
    };
  }

  /** {@code caseId} is the identifier of the case, without anybody's saying so each time. */
  private static void identifiers(Operation operation) {
    if (operation.getParameters() == null) return;
    for (var parameter : operation.getParameters())
      if ("path".equals(parameter.getIn())
          && parameter.getName().endsWith("Id")
          && parameter.getDescription() == null)
        parameter.setDescription(
            "Identifier of the "
                + parameter
                    .getName()
                    .replaceAll("Id$", "")
                    .replaceAll("([A-Z])", " $1")
                    .toLowerCase(Locale.ROOT));
  }

  private static void answers(Operation operation) {
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              if (!status.startsWith("2")) return;
              response.addHeaderObject("ETag", header("Version of the record after the act"));
              response.addHeaderObject(
                  Positions.HEADER, header("Position of the act in the log, for after="));
            });
    problem(operation, "409", "Refused by a rule or by the state; everything unmet is named");
    problem(operation, "412", "Somebody changed it since you read it");
    problem(operation, "422", "The Idempotency-Key was used for another request");
    problem(operation, "428", "A change without If-Match");
    problem(operation, "503", "What the case has learned is not read yet; try again");
  }

  private static Header header(String description) {
    return new Header().description(description).schema(new StringSchema());
  }

  private static void problem(Operation operation, String status, String description) {
    operation
        .getResponses()
        .addApiResponse(
            status,
            new ApiResponse()
                .description(description)
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }

  private static @Nullable Class<?> act(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .filter(Act.class::isAssignableFrom)
        .findFirst()
        .orElse(null);
  }

  /** An address of an existing record has more path variables than the case's. */
  private static boolean changes(HandlerMethod method) {
    return Arrays.stream(method.getMethod().getParameterTypes())
            .filter(Id.class::isAssignableFrom)
            .count()
        > 1;
  }

  /** Identifiers, times, words and narratives are strings; what may be left out is not required. */
  @Bean
  ModelConverter plainStrings() {
    return new ModelConverter() {
      @Override
      public @Nullable Schema<?> resolve(
          AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var plain = plain(raw(type));
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
    };
  }

  private static @Nullable Schema<?> definition(
      @Nullable Schema<?> schema, ModelConverterContext context) {
    if (schema == null || schema.get$ref() == null) return schema;
    var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    return context.getDefinedModels().get(name);
  }

  private static void require(Class<?> record, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null) return;
    var required = new ArrayList<String>();
    for (var component : record.getRecordComponents())
      if (schema.getProperties().containsKey(component.getName())
          && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        required.add(component.getName());
    schema.setRequired(required.isEmpty() ? null : required);
    if (Act.class.isAssignableFrom(record)) schema.setAdditionalProperties(false);
    if (Report.class.isAssignableFrom(record))
      schema.addProperty(
          "onBehalfOf", text("User id of whose act it was, if you enter it for somebody else"));
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
