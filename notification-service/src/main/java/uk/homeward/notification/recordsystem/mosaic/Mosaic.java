package uk.homeward.notification.recordsystem.mosaic;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import uk.homeward.notification.recordsystem.RecordSystem;

/**
 * Posts updates to Mosaic. Only an answer that it has read the update and will not do it counts as
 * a rejection: a wrong address or password of ours is an outage, not its decision.
 */
@Component
@EnableConfigurationProperties(MosaicSettings.class)
class Mosaic implements RecordSystem {

  private static final Logger log = LoggerFactory.getLogger(Mosaic.class);

  /** What may be kept of what it says: words could name somebody. */
  private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}");

  private final RestClient http;

  Mosaic(MosaicSettings settings) {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
    requests.setReadTimeout(settings.timeout());
    http = RestClient.builder().baseUrl(settings.url()).requestFactory(requests).build();
  }

  private record Body(
      String updateId,
      String council,
      String childReference,
      String kind,
      List<String> outcomes,
      SortedMap<String, String> codes) {}

  private record Created(@Nullable String externalId) {}

  private record Problem(@Nullable String code) {}

  @Override
  public String word() {
    return "mosaic";
  }

  @Override
  public Reply deliver(Update update) {
    try {
      return http.post()
          .uri("/updates")
          .contentType(MediaType.APPLICATION_JSON)
          .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              new Body(
                  update.id(),
                  update.council(),
                  update.childReference(),
                  update.kind(),
                  update.outcomes(),
                  update.codes()))
          .exchangeForRequiredValue((_, response) -> reply(response));
    } catch (ResourceAccessException e) {
      log.warn("The record system does not answer: {}", e.getClass().getSimpleName());
      return new Reply.Unavailable();
    } catch (RestClientException e) {
      log.warn("The record system's answer cannot be read: {}", e.getClass().getSimpleName());
      return new Reply.Failed();
    }
  }

  private static Reply reply(ConvertibleClientHttpResponse response) throws IOException {
    var status = response.getStatusCode();
    if (status.is2xxSuccessful()) return created(response);
    return switch (status.value()) {
      case 400 -> new Reply.Rejected(code(response, "unreadable"));
      case 409 -> new Reply.Rejected(code(response, "conflict"));
      case 422 -> new Reply.Rejected(code(response, "not-accepted"));
      case 500 -> new Reply.Failed();
      default -> {
        log.warn("The record system takes nothing: status {}", status.value());
        yield new Reply.Unavailable();
      }
    };
  }

  private static Reply created(ConvertibleClientHttpResponse response) {
    var created = response.bodyTo(Created.class);
    if (created == null || created.externalId == null || !isCode(created.externalId))
      return new Reply.Failed();
    return new Reply.Confirmed(created.externalId);
  }

  private static String code(ConvertibleClientHttpResponse response, String otherwise) {
    try {
      var problem = response.bodyTo(Problem.class);
      if (problem != null && problem.code != null && isCode(problem.code)) return problem.code;
    } catch (RestClientException e) {
      log.debug("A rejection without a code");
    }
    return otherwise;
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
