package uk.homeward.launcher.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uk.homeward.contracts.Term;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.RunningSystem;
import uk.homeward.launcher.SystemOptions;
import uk.homeward.launcher.apispecs.ApiSpecs;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;
import uk.homeward.launcher.apispecs.BadInput;
import uk.homeward.launcher.apispecs.Client;
import uk.homeward.launcher.apispecs.Dump;
import uk.homeward.launcher.apispecs.Examples;
import uk.homeward.launcher.apispecs.Habits;
import uk.homeward.launcher.apispecs.Planted;
import uk.homeward.launcher.apispecs.Recorder;
import uk.homeward.launcher.apispecs.Recorder.Exchange;
import uk.homeward.launcher.roles.EveryCell;
import uk.homeward.launcher.scenario.api.PublicApi;
import uk.homeward.launcher.signin.SignIn;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/**
 * The shipped cases come as expected; every operation is executed, answers as described, and keeps
 * the habits. With {@code -Dhomeward.write-api=true} what was asked and answered is kept as
 * examples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationIT {

  private static final Path OTHER_ACTS =
      Installation.root().resolve("launcher/src/test/resources/every-act");
  private static final Path OTHER_COUNCILS =
      Installation.root().resolve("launcher/src/test/resources/other-councils");
  private static final Path PRACTICE = Installation.root().resolve("libs/practice/src");

  private static final Pattern CASE = Pattern.compile("/cases/case-[^/?]+");
  private static final Pattern NARRATIVE = Pattern.compile("nar-[0-9a-f-]{36}");

  private final ApiSpecs specs = new ApiSpecs();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private RunningSystem system;
  private Recorder recorder;
  private final Map<String, Client> everyRole = new HashMap<>();
  private final Map<String, String> wrongRole = new HashMap<>();
  private boolean asExpected;
  private Dump dump;

  @BeforeAll
  void the_scenarios_are_played(@TempDir Path data, @TempDir Path councils) throws IOException {
    var report = new Report(new PrintStream(printed, true, UTF_8));
    theFourAndNorthshire(councils);
    var words = Words.ofThisBuild(Practices.load(councils));
    var files =
        ScenarioFiles.under(
            List.of(Installation.root().resolve("scenarios"), OTHER_ACTS, OTHER_COUNCILS));
    var timeline = Timeline.of(ScenarioFiles.read(files, words, report));
    Instant first = timeline.entries().getFirst().step().moment();
    system = RunningSystem.start(SystemOptions.throwAway(first).in(data).withCouncils(councils));
    dump = new Dump(data);
    recorder = new Recorder(system.baseUrl(), specs);
    var signIn = new SignIn(system.baseUrl(), "homeward-console");
    var api = new PublicApi(recorder.base(), person -> signIn.tokenFor(person, "homeward"));
    new Runner(api, words.operations(), report, false).run(timeline);
    asExpected = report.allMet();
    readEverything();
    answerWhatWasTold();
    publishCalendar();
    lookAfterProcessors();
    system.awaitSettled();
  }

  /** As a council adds itself: a file more in the folder, and nothing else. */
  private static void theFourAndNorthshire(Path councils) throws IOException {
    for (var folder : List.of("main/resources/councils", "test/resources/councils"))
      try (var packs = Files.newDirectoryStream(PRACTICE.resolve(folder), "*.yaml")) {
        for (var pack : packs) Files.copy(pack, councils.resolve(pack.getFileName().toString()));
      }
  }

  @AfterAll
  void it_ends() {
    if (recorder != null) recorder.close();
    if (system != null) system.close();
  }

  /** Somebody of the council who may do and read everything. */
  private Client everyRole(String council) {
    return everyRole.computeIfAbsent(
        council, c -> as("ever-" + c, c, Arrays.stream(Role.values()).map(Term::word).toList()));
  }

  private Client everyRole() {
    return everyRole("leeds");
  }

  /** In the invented council an auditor may do as much as everybody else. */
  private static String roleWithoutActs(String council) {
    return council.equals("northshire") ? "finance" : "auditor";
  }

  private String wrongRole(String council) {
    return wrongRole.computeIfAbsent(
        council, c -> as("audrey-" + c, c, List.of(roleWithoutActs(c))).token());
  }

  private Client as(String user, String council, List<String> roles) {
    return Client.signedIn(recorder.base(), user, council, roles);
  }

  @Test
  void the_cases_come_as_expected() {
    assertThat(asExpected).as(printed.toString(UTF_8)).isTrue();
  }

  @Test
  void an_auditor_reads_l1_as_it_is_and_as_it_was_known() {
    WhatL1Tells.check(system.baseUrl());
  }

  @Test
  void everybody_may_do_what_is_written_down_and_nothing_else() {
    var cells = new EveryCell(system.baseUrl());
    assertThat(cells.faults()).isEmpty();
    system.awaitSettled();
    assertThat(cells.notOnRecord()).isEmpty();
  }

  @Test
  void every_operation_is_executed() {
    var missing = new TreeSet<>(specs.operations().stream().map(Operation::id).toList());
    accepted().keySet().forEach(missing::remove);
    missing.removeIf(ExamplesTest::noPlayedCouncilDoesIt);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_answer_is_as_described_and_every_habit_is_kept() {
    var habits = new Habits(everyRole(), this::wrongRole);
    accepted().values().forEach(habits::ask);
    var ahead = everyRole().get("/cases?after=999999999999");
    assertThat(ahead.status()).isEqualTo(503);
    var tomorrow = Map.of("occurred", "2039-01-01", "childReference", "x", "proposer", "iro");
    assertThat(everyRole().post("/cases", tomorrow).status()).isEqualTo(400);
    assertThat(habits.faults()).isEmpty();
    var faults = new TreeSet<String>();
    for (var exchange : recorder.exchanges()) {
      faults.addAll(specs.faults(exchange.operation(), exchange.status(), exchange.answer()));
      if (exchange.accepted() && exchange.operation().act())
        faults.addAll(specs.faults(exchange.operation(), exchange.request()));
    }
    assertThat(faults).isEmpty();
    assertThat(recorder.exchanges().stream().map(e -> Examples.code(e.answer())))
        .containsAll(Examples.SHARED);
    if (Boolean.getBoolean("homeward.write-api"))
      new Examples(recorder.exchanges(), raised()).write();
  }

  @Test
  void words_about_a_family_are_nowhere_but_where_they_are_kept_and_there_for_who_may_read() {
    assertThat(dump.whereThereIs(Planted.MARK)).isEmpty();
    assertThat(dump.whereThereIs("every-act-supported"))
        .as("what is no secret is found")
        .anyMatch(place -> place.startsWith("event_log.event: "));
    readNarratives();
    readEverything();
    var unread = new TreeSet<>(new Planted(specs).everywhere());
    unread.removeAll(recorder.read());
    unread.removeIf(sentence -> ExamplesTest.noPlayedCouncilDoesIt(Planted.commandOf(sentence)));
    assertThat(unread).isEmpty();
  }

  @Test
  void what_cannot_be_is_refused_with_every_fault_named_and_leaves_no_event() {
    system.awaitSettled();
    var events = dump.events();
    var born = new TreeSet<String>();
    for (var exchange : recorder.exchanges())
      if (exchange.accepted() && exchange.operation().id().equals(CaseRun.BASELINE))
        born.add(exchange.path().replace("/baseline", "/"));
    var accepted = new LinkedHashMap<>(accepted());
    for (var exchange : recorder.exchanges())
      if (exchange.accepted() && born.stream().anyMatch(exchange.path()::startsWith))
        accepted.put(exchange.operation().id(), exchange);
    var input = new BadInput(specs, everyRole(), council -> everyRole(council).token());
    for (var exchange : accepted.values())
      input.ask(
          exchange,
          exchange.council().equals("leeds") ? "northshire" : "leeds",
          born.stream().anyMatch(exchange.path()::startsWith));
    assertThat(input.faults()).isEmpty();
    refusesASecondOpenCase();
    namesEveryPaperThatIsMissing(accepted.get("SubmitPanelPack"));
    system.awaitSettled();
    assertThat(dump.events()).isEqualTo(events);
    assertThat(dump.whereThereIs(Planted.MARK)).as("words in fields that take none").isEmpty();
  }

  private void refusesASecondOpenCase() {
    var open = everyRole().get("/cases?state=open&limit=1").body().path("items").path(0);
    var again =
        Map.of(
            "occurred", today(),
            "childReference", open.path("childReference").asString(""),
            "proposer", "iro");
    var refused = everyRole().post("/cases", again);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("since").asString("")).isNotEmpty();
  }

  private void namesEveryPaperThatIsMissing(Exchange submitted) {
    var refused =
        everyRole(submitted.council())
            .post(
                submitted.path().replaceFirst("^/api", ""),
                Map.of("occurred", today(), "documents", List.of()));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("unmet").valueStream())
        .filteredOn(unmet -> unmet.path("fact").asString("").startsWith("document/"))
        .hasSizeGreaterThan(2)
        .allSatisfy(unmet -> assertThat(unmet.path("remedy").asString("")).isNotEmpty());
  }

  /** What the cases' own events point at; other services show theirs beside what they are about. */
  private void readNarratives() {
    eachEvent(
        (place, client, event) ->
            NARRATIVE
                .matcher(event.path("payload").toString())
                .results()
                .forEach(found -> client.get(place + "/narratives/" + found.group())));
  }

  /** Of every case, what came directly of a request, by the request's correlation. */
  private Map<String, Set<String>> raised() {
    var raised = new HashMap<String, Set<String>>();
    eachEvent(
        (_, _, event) -> {
          if (event.path("causation").isMissingNode())
            raised
                .computeIfAbsent(event.path("correlation").asString(""), _ -> new TreeSet<>())
                .add(event.path("type").asString(""));
        });
    return raised;
  }

  private interface Reader {
    void event(String place, Client client, JsonNode event);
  }

  private void eachEvent(Reader reader) {
    for (var exchange : recorder.exchanges()) {
      if (!exchange.operation().id().equals("ConsiderReunification")) continue;
      if (!exchange.accepted()) continue;
      var client = everyRole(exchange.council());
      var place = exchange.location().replaceFirst("^/api", "");
      for (var cursor = ""; ; ) {
        var page = client.get(place + "/history?limit=500" + cursor).body();
        for (var event : page.path("items")) reader.event(place, client, event);
        if (!page.has("next")) break;
        cursor = "&cursor=" + page.path("next").asString("");
      }
    }
  }

  /** The last that was accepted of each operation. */
  private Map<String, Exchange> accepted() {
    var accepted = new LinkedHashMap<String, Exchange>();
    for (var exchange : recorder.exchanges())
      if (exchange.accepted()) accepted.put(exchange.operation().id(), exchange);
    return accepted;
  }

  /** Whatever can be read of every case and of everything that was made in it. */
  private void readEverything() {
    var councils = new TreeMap<String, String>();
    for (var exchange : recorder.exchanges())
      if (!exchange.location().isEmpty())
        councils.put(exchange.location().replaceFirst("^/api", ""), exchange.council());
    for (var operation : specs.operations())
      if (operation.method().equals("GET"))
        paths(operation, councils.keySet())
            .forEach(path -> everyRole(council(path, councils)).get(path));
    first("ListDeadlines").forEach(path -> everyRole().get(path));
    first("ReadHistory").forEach(path -> everyRole().get(path));
  }

  /** Of the case that the path begins with. */
  private static String council(String path, Map<String, String> councils) {
    var found = CASE.matcher(path);
    return found.lookingAt() ? councils.getOrDefault(found.group(), "leeds") : "leeds";
  }

  private static Stream<String> paths(Operation operation, Set<String> places) {
    var path = operation.path();
    var last = path.lastIndexOf('}') + 1;
    if (last == 0) return Stream.of(path);
    var thing = path.substring(0, last).replaceAll("\\{[^}]+}", "[^/]+");
    return places.stream()
        .filter(place -> place.matches(thing))
        .map(place -> place + path.substring(last));
  }

  /** Takes note of a notification, and takes on and settles what was escalated. */
  private void answerWhatWasTold() {
    var today = Map.of("occurred", today());
    first("CaseNotifications").forEach(path -> everyRole().post(path + "/acknowledgement", today));
    first("CaseEscalations")
        .forEach(
            path -> {
              everyRole().post(path + "/acceptance", today);
              everyRole()
                  .post(
                      path + "/resolution",
                      Map.of("occurred", today(), "notes", "The visit was made today."));
            });
  }

  private String today() {
    return system.clock().now().toString().substring(0, 10);
  }

  private List<String> first(String list) {
    for (var exchange : recorder.exchanges())
      if (exchange.operation().id().equals(list)
          && exchange.accepted()
          && exchange.council().equals("leeds"))
        for (var item : exchange.answer().path("items"))
          return List.of(
              exchange.path().split("\\?", 2)[0].replaceFirst("^/api", "")
                  + "/"
                  + item.path("id").asString(""));
    return List.of();
  }

  /** Of a year that no case reaches. */
  private void publishCalendar() {
    everyRole()
        .post(
            "/calendars",
            Map.of(
                "occurred", today(),
                "version", "2040-example",
                "from", "2040-01-01",
                "until", "2040-12-31",
                "bankHolidays", List.of("2040-01-02", "2040-12-25", "2040-12-26")));
  }

  private void lookAfterProcessors() {
    for (var operation : specs.operations()) {
      if (!operation.path().equals("/processors")) continue;
      var root = "/ops/" + operation.service() + "/processors";
      var token = Map.of("Authorization", everyRole().token());
      for (var processor : everyRole().ask("GET", root, token, "").body().path("items")) {
        if (!processor.path("rebuildable").asBoolean()) continue;
        var name = root + "/" + processor.path("name").asString("");
        everyRole().ask("POST", name + "/retry", token, "");
        everyRole().ask("POST", name + "/rebuild", token, "");
        break;
      }
    }
  }
}
