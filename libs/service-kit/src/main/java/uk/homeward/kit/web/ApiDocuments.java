package uk.homeward.kit.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Report;
import uk.homeward.kit.processing.RebuildEndpoint;

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
                        + " takes If-Match; every refusal is a problem document. README.md beside"
                        + " this file tells of these habits."))
        .addServersItem(new Server().url("/api").description("Through the front door"))
        .addSecurityItem(new SecurityRequirement().addList("signIn"))
        .components(
            ProblemSchema.addTo(
                new Components()
                    .addSecuritySchemes(
                        "signIn",
                        new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")
                            .description("A token of the council's identity provider"))));
  }

  @Bean
  OperationCustomizer habits(@Value("${spring.application.name}") String service) {
    return (operation, method) -> {
      parameters(operation);
      var act = act(method.getMethod());
      if (act != null) act(operation, act, Manner.of(method));
      else if (method.hasMethodAnnotation(GetMapping.class))
        operation.addParametersItem(
            new QueryParameter()
                .name("after")
                .required(false)
                .description("Homeward-Position of a write that this read must show")
                .schema(new IntegerSchema().format("int64")));
      if (method.getBeanType() == RebuildEndpoint.class) ofThis(service, operation);
      if (act == null) found(operation);
      problem(operation, "400", "Not understood; every fault is named");
      problem(operation, "401", "Not signed in");
      problem(operation, "403", "None of your roles may");
      problem(operation, "404", "There is no such thing, or not for your council");
      problem(operation, "503", "Not read yet, or just away; try again");
      return operation;
    };
  }

  @Bean
  ModelConverter plainStrings() {
    return new PlainStrings();
  }

  private static void act(Operation operation, Class<?> act, Manner manner) {
    operation.addParametersItem(
        new HeaderParameter()
            .name("Idempotency-Key")
            .required(true)
            .description("Yours, one per act; a repetition gets the first answer")
            .schema(new StringSchema().minLength(1).maxLength(200)));
    if (manner == Manner.CHANGE) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("If-Match")
              .required(true)
              .description("ETag of the record as you read it, or * for any")
              .schema(new StringSchema()));
      problem(operation, "412", "Somebody changed it since you read it");
      problem(operation, "428", "A change without If-Match");
    }
    operation.addExtension("x-homeward-fact", Report.class.isAssignableFrom(act));
    answer(operation, manner);
    problem(operation, "409", "Refused by a rule or by the state; everything unmet is named");
    problem(operation, "422", "The Idempotency-Key was used for another request");
  }

  private static void answer(Operation operation, Manner manner) {
    var answer = operation.getResponses().remove("200");
    if (answer == null) throw new IllegalStateException(operation.getOperationId());
    answer.setDescription(manner.creates() ? "Recorded, on a new record" : "Recorded");
    answer.addHeaderObject("ETag", header("Version of the record after the act"));
    answer.addHeaderObject(Positions.HEADER, header("Position of the act in the log, for after="));
    if (manner.creates()) answer.addHeaderObject("Location", header("Path of the new record"));
    operation.getResponses().addApiResponse(manner.creates() ? "201" : "200", answer);
  }

  private static void found(Operation operation) {
    var answer = operation.getResponses().get("200");
    if (answer != null) answer.setDescription(operation.getSummary());
  }

  /** Each service has these; operations' names are unique over all of them. */
  private static void ofThis(String service, Operation operation) {
    var words = new StringBuilder(operation.getOperationId()).append("Of");
    for (var word : service.split("-", -1))
      words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    operation.setOperationId(words.toString());
    operation.addServersItem(
        new Server().url("/ops/" + service).description("Through the front door"));
  }

  /** What parameters of one name mean everywhere, without anybody's saying so each time. */
  private static void parameters(Operation operation) {
    if (operation.getParameters() == null) return;
    for (var parameter : operation.getParameters())
      switch (parameter.getName()) {
        case "cursor" ->
            parameter.description("The next of the page before").schema(new StringSchema());
        case "limit" -> parameter.description("How many on a page").schema(pageSize());
        default -> {
          if ("path".equals(parameter.getIn()) && parameter.getDescription() == null)
            parameter.setDescription("Identifier of the " + thing(parameter.getName()));
        }
      }
  }

  private static Schema<?> pageSize() {
    var size = new IntegerSchema();
    size.setMinimum(BigDecimal.ONE);
    size.setMaximum(BigDecimal.valueOf(Page.LIMIT));
    size.setDefault(Integer.valueOf(Page.DEFAULT));
    return size;
  }

  /** {@code homeStayId} is the identifier of the home stay. */
  private static String thing(String variable) {
    return variable.replaceAll("Id$", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
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
                            new MediaType().schema(new Schema<>().$ref(ProblemSchema.REF)))));
  }

  private static @Nullable Class<?> act(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .filter(Act.class::isAssignableFrom)
        .findFirst()
        .orElse(null);
  }
}
