package uk.homeward.launcher.scenario.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The system as any client sees it: people sign in, send commands and read. The only place that
 * knows how the read endpoints look; what it returns is named as scenarios name it.
 */
public final class PublicApi {

  private static final String API = "/api";

  private final URI base;
  private final Http http =
      new Http(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
  private final UnaryOperator<String> signIn;
  private final Map<Person, String> tokens = new HashMap<>();

  /**
   * @param signIn gives a person's access token
   */
  public PublicApi(URI base, UnaryOperator<String> signIn) {
    this.base = base;
    this.signIn = signIn;
  }

  /**
   * Looks once whether a system is there at all.
   *
   * @throws Unreachable unless it answers and has a clock that can be moved
   */
  public void mustBeThere() {
    var _ = clock(http.sendOnce(Http.to(base.resolve("/demo/clock")).GET().build()));
  }

  /**
   * Moves the clock, and comes back when everything that fell due on the way has been dealt with.
   *
   * @throws Unreachable if the system does not allow or does not manage it
   */
  public Instant moveTo(Instant moment) {
    return clock(
        http.send(
            json(
                    base.resolve("/demo/clock"),
                    JsonMapper.shared().createObjectNode().put("to", moment.toString()).toString())
                .build()));
  }

  private Instant clock(HttpResponse<String> answer) {
    var body = Http.json(answer);
    try {
      if (answer.statusCode() / 100 == 2) return Instant.parse(body.path("now").asString(""));
    } catch (DateTimeParseException e) {
      throw new Unreachable("The clock at " + base + " shows no time: " + answer.body(), e);
    }
    var says = body.path("detail").asString(body.path("title").asString(answer.body()));
    throw new Unreachable("The clock at " + base + " answers " + answer.statusCode() + ": " + says);
  }

  /**
   * Sends a command as this person.
   *
   * @param key the same for each repetition of the same request
   */
  public Answer send(
      Person person, String path, JsonNode body, String key, @Nullable String ifMatch) {
    var answer =
        asPerson(
            person,
            token -> {
              var request =
                  json(api(path), body.toString())
                      .header("Authorization", "Bearer " + token)
                      .header("Idempotency-Key", key)
                      .header("X-Correlation-Id", key);
              if (ifMatch != null) request.header("If-Match", ifMatch);
              return request.build();
            });
    return new Answer(
        answer.statusCode(),
        Http.json(answer),
        answer.headers().firstValue("Location").map(PublicApi::belowApi).orElse(null),
        answer.headers().firstValue("ETag").orElse(null),
        answer
            .headers()
            .firstValue("Homeward-Position")
            .map(Long::parseLong)
            .orElse(Http.json(answer).path("position").asLong(0)));
  }

  /** Every event of the case in the order of the log. */
  public List<ObjectNode> history(Person reader, String caseId, long after) {
    return items(reader, "/cases/" + caseId + "/history", after).stream()
        .map(PublicApi::event)
        .toList();
  }

  public List<ObjectNode> deadlines(Person reader, String caseId, long after) {
    return items(reader, "/cases/" + caseId + "/deadlines", after).stream()
        .map(PublicApi::deadline)
        .toList();
  }

  /** SSDA903 episodes in their order. */
  public List<ObjectNode> episodes(Person reader, String caseId, long after) {
    return items(reader, "/cases/" + caseId + "/episodes", "", after).stream()
        .map(PublicApi::episode)
        .toList();
  }

  public List<ObjectNode> recordUpdates(Person reader, String caseId, long after) {
    return items(reader, "/cases/" + caseId + "/record-updates", after).stream()
        .map(PublicApi::recordUpdate)
        .toList();
  }

  public List<ObjectNode> notifications(Person reader, String caseId, long after) {
    return items(reader, "/cases/" + caseId + "/notifications", after).stream()
        .map(PublicApi::notification)
        .toList();
  }

  private static ObjectNode event(JsonNode item) {
    var event = JsonMapper.shared().createObjectNode();
    item.path("payload").forEachEntry(event::set);
    for (var field : List.of("id", "type", "position", "occurred", "recorded", "actor", "role"))
      copy(item, field, event, field);
    copy(item, "onBehalfOf", event, "on-behalf-of");
    copy(item, "lateEntry", event, "late-entry");
    var rules = event.putArray("rules");
    for (var rule : item.path("rules"))
      rules.add(rule.isString() ? rule.asString() : rule.path("id").asString(""));
    return event;
  }

  private static ObjectNode deadline(JsonNode item) {
    var deadline = JsonMapper.shared().createObjectNode();
    copy(item, "id", deadline, "id");
    copy(item, "timescaleId", deadline, "timescale");
    copy(item, "dueOn", deadline, "due");
    copy(item, "dueAt", deadline, "due");
    copy(item, "actBy", deadline, "act-by");
    copy(item, "earliestOn", deadline, "earliest");
    copy(item, "state", deadline, "state");
    copy(item, "daysLate", deadline, "late");
    copy(item, "breached", deadline, "breached");
    copy(item, "owners", deadline, "owner");
    return deadline;
  }

  private static ObjectNode episode(JsonNode item) {
    var episode = JsonMapper.shared().createObjectNode();
    for (var field : List.of("rne", "placement", "provider", "from", "to", "rec"))
      copy(item, field, episode, field);
    copy(item, "legalStatus", episode, "legal-status");
    copy(item, "changeReason", episode, "change-reason");
    return episode;
  }

  private static ObjectNode recordUpdate(JsonNode item) {
    var update = JsonMapper.shared().createObjectNode();
    for (var field : List.of("id", "kind", "rule", "state", "outcomes", "codes"))
      copy(item, field, update, field);
    return update;
  }

  private static ObjectNode notification(JsonNode item) {
    var notification = JsonMapper.shared().createObjectNode();
    for (var field : List.of("id", "template", "rule", "state"))
      copy(item, field, notification, field);
    copy(item, "role", notification, "to");
    return notification;
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String name) {
    var value = from.path(field);
    if (!value.isMissingNode() && !value.isNull()) to.set(name, value);
  }

  private List<JsonNode> items(Person reader, String path, long after) {
    return items(reader, path, "&limit=500", after);
  }

  private List<JsonNode> items(Person reader, String path, String limit, long after) {
    var all = new ArrayList<JsonNode>();
    var query = "?after=" + after + limit;
    var cursor = "";
    do {
      var uri = api(path + query + cursor);
      var answer =
          asPerson(
              reader,
              token -> Http.to(uri).header("Authorization", "Bearer " + token).GET().build());
      var body = Http.json(answer);
      if (answer.statusCode() != 200)
        throw new NotSeen(
            "GET " + uri.getPath() + " answers " + answer.statusCode() + ": " + answer.body());
      for (var item : body.path("items")) all.add(item);
      var next = body.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    return all;
  }

  /** With the person's token; an outdated one is renewed once. */
  private HttpResponse<String> asPerson(Person person, Function<String, HttpRequest> request) {
    var token = tokens.computeIfAbsent(person, this::signedIn);
    var answer = http.send(request.apply(token));
    if (answer.statusCode() != 401) return answer;
    token = signedIn(person);
    tokens.put(person, token);
    return http.send(request.apply(token));
  }

  private String signedIn(Person person) {
    var uri = base.resolve("/demo/people");
    var answer = http.send(json(uri, registration(person)).build());
    if (answer.statusCode() / 100 != 2)
      throw new Unreachable(
          person.id() + " cannot be registered: " + answer.statusCode() + " " + answer.body());
    try {
      return signIn.apply(person.id());
    } catch (IllegalStateException e) {
      throw new Unreachable(person.id() + " cannot sign in: " + e.getMessage(), e);
    }
  }

  /** With the roles that the person has in this case, whatever they are in another. */
  private static String registration(Person person) {
    var body = JsonMapper.shared().createObjectNode();
    body.put("user", person.id());
    body.put("name", person.id());
    body.put("council", person.council());
    var roles = body.putArray("roles");
    person.roles().forEach(roles::add);
    return body.toString();
  }

  private URI api(String path) {
    return base.resolve(API + path);
  }

  private static HttpRequest.Builder json(URI uri, String body) {
    return Http.to(uri)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String belowApi(String location) {
    var path = URI.create(location).getPath();
    return path.startsWith(API + "/") ? path.substring(API.length()) : path;
  }
}
