package uk.homeward.launcher.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.contracts.Term;
import uk.homeward.launcher.apispecs.ApiSpecs;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;
import uk.homeward.launcher.apispecs.Client;
import uk.homeward.launcher.apispecs.Client.Answer;
import uk.homeward.launcher.roles.WhoMay.Cell;
import uk.homeward.practice.Role;

/**
 * Tries each command in each role of each council over HTTP, on cases of its own. A role that may
 * not is told who may, and that it tried is in the case's history; one that may is refused for
 * other reasons, since examples speak of records that are not there, or not at all.
 */
public final class EveryCell {

  private static final String CASE = "case-[^/]+";
  private static final String FOR_ANOTHER = "onBehalfOf";
  private static final int AT_ONCE = 8;
  private static final int TRIES = 20;

  /** A council and its two cases. */
  private record Council(String word, String young, String sixteen) {}

  private final URI base;
  private final Map<String, JsonNode> examples = new HashMap<>();
  private final List<Council> councils = new ArrayList<>();
  private final Map<String, Client> people = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, AtomicInteger> denied = new ConcurrentHashMap<>();

  /**
   * @param base of a system whose clock has passed what the examples of the API speak of
   */
  public EveryCell(URI base) {
    this.base = base;
    for (var operation : new ApiSpecs().operations())
      if (operation.act() && Files.exists(operation.example()))
        examples.put(operation.id(), example(operation));
    for (var council : WhoMay.COUNCILS) councils.add(council(council));
  }

  /** Each cell that came otherwise than written down. */
  public List<String> faults() {
    var faults = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var row : WhoMay.read().rows())
        if (examples.containsKey(row.command())) faults.addAll(row(row, threads));
    }
    return faults;
  }

  /** Each case that does not have all denials in its history, once everything has settled. */
  public List<String> notOnRecord() {
    return councils.stream()
        .flatMap(
            council ->
                Stream.of(council.young(), council.sixteen())
                    .flatMap(place -> notOnRecord(council, place)))
        .toList();
  }

  private Council council(String council) {
    return new Council(council, opened(council, "young"), opened(council, "sixteen"));
  }

  private Client with(Set<Role> roles, String council) {
    var words = roles.stream().map(Term::word).toList();
    return people.computeIfAbsent(
        council + words,
        _ -> Client.signedIn(base, "cells-" + number.incrementAndGet(), council, words));
  }

  /** The place of a new case of an accommodated child. */
  private String opened(String council, String child) {
    var proposal = request("ConsiderReunification").put("childReference", council + "-" + child);
    var place =
        accepted(with(Set.of(Role.SOCIAL_WORKER), council).post("/cases", proposal)).location();
    var decided = LocalDate.parse(request("ApproveCeasing").path("occurred").asString());
    var baseline = request("RecordBaseline").put("legalStatus", "v2");
    if (child.equals("sixteen"))
      baseline.put("birthDate", decided.minusYears(16).minusMonths(6).toString());
    accepted(with(Set.of(Role.RECORD_SYSTEM), council).post(place + "/baseline", baseline));
    return place;
  }

  private List<String> row(WhoMay.Row row, ExecutorService threads) {
    var cells = new ArrayList<Callable<Optional<String>>>();
    for (var council : councils) {
      var cell = row.may().getOrDefault(council.word(), Optional.empty());
      var mayNot = EnumSet.allOf(Role.class);
      cell.ifPresent(may -> mayNot.removeAll(may.roles()));
      cells.add(() -> tried(row, council, mayNot, request(row)));
      if (cell.isEmpty()) continue;
      for (var role : cell.get().roles())
        cells.add(() -> tried(row, council, Set.of(role), request(row)));
      for (var role : cell.get().forOthers())
        cells.add(() -> tried(row, council, Set.of(role), request(row).put(FOR_ANOTHER, "nadia")));
    }
    try {
      var faults = new ArrayList<String>();
      for (var tried : threads.invokeAll(cells)) tried.get().ifPresent(faults::add);
      return faults;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(row.toString(), e);
    }
  }

  private Optional<String> tried(
      WhoMay.Row row, Council council, Set<Role> roles, ObjectNode body) {
    var place = row.sixteen() ? council.sixteen() : council.young();
    var path = path(row.command()).replaceFirst("^/cases/" + CASE, place);
    var answer = send(with(roles, council.word()), path, body);
    if (answer.status() == 403 && path.startsWith(place))
      denied.computeIfAbsent(place, _ -> new AtomicInteger()).incrementAndGet();
    var cell = row.may().getOrDefault(council.word(), Optional.empty());
    return cell.map(may -> asWritten(may, roles, body.has(FOR_ANOTHER), answer))
            .orElseGet(() -> answer.status() == 409 && problem(answer).equals("not-done-here"))
        ? Optional.empty()
        : Optional.of(
            "%s, %s as %s: %d %s"
                .formatted(row, council.word(), roles, answer.status(), answer.body()));
  }

  private static boolean asWritten(Cell may, Set<Role> roles, boolean forAnother, Answer answer) {
    if (forAnother || may.roles().containsAll(roles))
      return Set.of(200, 201, 400, 404, 409).contains(answer.status())
          && !problem(answer).equals("not-done-here");
    var told = answer.body().path("approvers").valueStream().map(JsonNode::asString).toList();
    return answer.status() == 403
        && problem(answer).equals("wrong-role")
        && told.equals(may.roles().stream().map(Term::word).sorted().toList());
  }

  private static String problem(Answer answer) {
    return answer.body().path("type").asString("").replace("/problems/", "");
  }

  private ObjectNode request(WhoMay.Row row) {
    var body = request(row.command());
    row.with().forEachEntry(body::set);
    return body;
  }

  private Stream<String> notOnRecord(Council council, String place) {
    var auditor = with(Set.of(Role.AUDITOR), council.word());
    var kept = 0;
    for (var cursor = ""; ; ) {
      var page = auditor.get(place + "/history?limit=500" + cursor).body();
      for (var event : page.path("items"))
        if (event.path("type").asString("").equals("ActDenied")) kept++;
      if (!page.has("next")) break;
      cursor = "&cursor=" + page.path("next").asString();
    }
    var tried = denied.getOrDefault(place, new AtomicInteger()).get();
    return kept == tried
        ? Stream.empty()
        : Stream.of("%s: %d of %d denials are on record".formatted(place, kept, tried));
  }

  /** Asks again while the service has yet to read what was recorded beside it. */
  private static Answer send(Client client, String path, JsonNode body) {
    var answer = client.post(path, body);
    for (var again = 0; answer.status() == 503 && again < TRIES; again++)
      answer = client.post(path, body);
    return answer;
  }

  private static Answer accepted(Answer answer) {
    if (answer.status() / 100 == 2) return answer;
    throw new IllegalStateException(answer.toString());
  }

  private ObjectNode request(String command) {
    return (ObjectNode) example(command).path("request").deepCopy();
  }

  /** Of things that are not there: the role is judged first. */
  private String path(String command) {
    return example(command).path("problems").path("403").path("instance").asString();
  }

  private JsonNode example(String command) {
    var example = examples.get(command);
    if (example == null) throw new IllegalArgumentException("No example of " + command);
    return example;
  }

  private static JsonNode example(Operation operation) {
    try {
      return JsonMapper.shared().readTree(Files.readString(operation.example()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
