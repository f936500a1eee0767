package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.time.DemoClock;
import uk.homeward.testkit.OpenApiFile;
import uk.homeward.testkit.Postgres;

@WholeService
class CaseThroughTheServiceTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.fresh("case_service").register(registry);
  }

  @LocalServerPort int port;
  @Autowired DemoClock clock;
  @Autowired Processors processors;
  @Autowired LogHead head;
  @Autowired WebApplicationContext context;
  @Autowired @ForProjections JdbcClient jdbc;

  private static int children;
  private String child = "";
  private String path = "";

  @BeforeEach
  void a_case_with_what_the_record_system_knows() {
    child = "L-" + ++children;
    var opened =
        worker()
            .post(
                "/cases",
                Map.of(
                    "occurred", "2026-11-23",
                    "childReference", child,
                    "proposer", "social-worker",
                    "reason", "The mother has been well for a year."));
    assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
    path = opened.header("Location");
    assertThat(path).startsWith("/cases/case-");
    done(
        as("mosaic", "record-system")
            .post(
                path + "/baseline",
                Map.of(
                    "occurred", "2026-11-23",
                    "birthDate", "2017-05-14",
                    "legalStatus", "c2",
                    "legalStatusSince", "2024-10-07",
                    "lookedAfterSince", "2024-02-19",
                    "placementType", "u6",
                    "placementProvider", "pr1",
                    "lastReview", "2026-07-22",
                    "lastSdq", Map.of("on", "2026-09-14", "score", 12),
                    "people", Map.of("social-worker", "nadia", "team-manager", "owen"))));
  }

  @Test
  void from_the_first_thought_through_supervision_to_the_first_decision_and_the_form() {
    var refused = manager().post(path + "/decisions", decision1());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rules()).containsExactly("LEEDS-3.3");
    assertThat(worker().post(path + "/decisions", decision1()).status()).isEqualTo(403);

    done(
        worker()
            .post(
                path + "/consultations", Map.of("occurred", "2026-11-23", "kind", "supervision")));
    var decided = done(manager().post(path + "/decisions", decision1()));
    done(worker().post(path + "/monitoring-form", Map.of("occurred", "2026-11-23")));

    refusedByState();

    var denied =
        event(read(auditor(), path + "/history", decided).body().path("items"), "ActDenied");
    assertThat(denied.path("actor").asString()).isEqualTo("nadia");
    assertThat(denied.path("role").asString()).isEqualTo("social-worker");
    assertThat(denied.path("rules").path(0).path("id").asString()).isEqualTo("LEEDS-3.4");
    assertThat(denied.path("rules").path(0).path("source").asString()).isNotEmpty();
    assertThat(denied.path("payload").path("allowed").path(0).asString()).isEqualTo("team-manager");

    var summary = read(worker(), path, decided);
    assertThat(summary.body().path("state").asString()).isEqualTo("open");
    assertThat(summary.body().path("legalStatus").asString()).isEqualTo("c2");
    assertThat(summary.body().path("people").path("social-worker").asString()).isEqualTo("nadia");
    assertThat(summary.body().path("decisions").path(0).path("outcome").asString())
        .isEqualTo("proceed");
    assertThat(summary.header("ETag")).isEqualTo(decided.header("ETag"));

    var steps = read(manager(), path + "/next-steps", decided).body().path("items");
    assertThat(step(steps, "drop-reunification").path("may").asBoolean()).isTrue();
    var confirm = step(steps, "confirm-return");
    assertThat(confirm.path("may").asBoolean()).isFalse();
    assertThat(confirm.path("unmet").valueStream().map(u -> u.path("fact").asString()))
        .contains("panel", "decision/3");
    assertThat(confirm.path("unmet").valueStream())
        .allSatisfy(
            unmet ->
                assertThat(List.of("rule", "says", "remedy"))
                    .allMatch(said -> !unmet.path(said).isEmpty() || unmet.path(said).isString()));

    var appoint = step(steps, "appoint-chronologist");
    assertThat(appoint.path("may").asBoolean()).isTrue();
    assertThat(appoint.path("unmet").size()).isZero();
    assertThat(appoint.path("asks").path(0).path("says").asString()).contains("chronologist");
    assertThat(step(steps, "open-monitoring-form").path("may").asBoolean()).isFalse();
    assertThat(step(steps, "open-monitoring-form").path("notNow").path("value").asString())
        .isEqualTo("open");
    assertThat(step(steps, "close-cin-plan").path("may").asBoolean()).isFalse();
    assertThat(step(steps, "close-cin-plan").path("notNow").has("value")).isFalse();
    var told = step(steps, "report-return");
    assertThat(told.path("may").asBoolean()).isTrue();
    assertThat(told.path("report").asBoolean()).isTrue();
    assertThat(told.path("unmet").size()).isZero();
    assertThat(told.path("departures").size()).isPositive();
  }

  @Test
  void a_child_has_one_open_case() {
    var again =
        worker()
            .post(
                "/cases",
                Map.of("occurred", "2026-11-23", "childReference", child, "proposer", "iro"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().path("type").asString()).endsWith("child-has-open-case");
  }

  @Test
  void the_same_key_opens_the_same_case() {
    var body = Map.of("occurred", "2026-11-23", "childReference", child + "b", "proposer", "iro");
    var first = done(worker().post("/cases", body, "the-same-" + child));
    var second = done(worker().post("/cases", body, "the-same-" + child));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void a_return_that_happened_is_taken_and_brings_its_episode() {
    var home =
        done(
            worker()
                .post(
                    path + "/return",
                    Map.of(
                        "occurred", "2026-11-23",
                        "toWhom", "parents",
                        "hasParentalResponsibility", true,
                        "planned", true,
                        "basis", "placement-with-parents")));
    settle();
    var episodes = read(worker(), path + "/episodes", home).body();
    assertThat(episodes.path("faults").size()).isZero();
    var items = episodes.path("items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.path(0).path("rec").asString()).isEqualTo("X1");
    assertThat(items.path(0).path("changeReason").asString()).isEqualTo("CARPL");
    assertThat(items.path(1).path("rne").asString()).isEqualTo("P");
    assertThat(items.path(1).path("placement").asString()).isEqualTo("P1");
    assertThat(items.path(1).path("legalStatus").asString()).isEqualTo("C2");

    var history = read(auditor(), path + "/history", home).body().path("items");
    var returned = event(history, "ChildReturnedHome");
    assertThat(returned.path("actor").asString()).isEqualTo("nadia");
    assertThat(returned.path("compliance").toString()).contains("deviated");
    var departed = event(history, "PolicyDeviationRecorded");
    assertThat(departed.path("payload").path("byEvent").asString())
        .isEqualTo(returned.path("id").asString());
    var followed = event(history, "EpisodeChanged");
    assertThat(followed.path("source").asString()).isEqualTo("automation");
    assertThat(followed.path("causation").asString()).isEqualTo(returned.path("id").asString());
    assertThat(event(history, "LookedAfterPeriodStarted").path("source").asString())
        .isEqualTo("record-system");
    assertThat(event(history, "ReunificationConsidered").path("payload").toString())
        .doesNotContain("mother");
  }

  @Test
  void a_child_on_the_edge_of_care_has_no_episode() {
    var opened =
        done(
            worker()
                .post(
                    "/cases",
                    Map.of(
                        "occurred", "2026-11-23",
                        "childReference", child + "-edge",
                        "proposer", "family")));
    var edge = opened.header("Location");
    var known =
        done(
            as("mosaic", "record-system")
                .post(
                    edge + "/baseline",
                    Map.of(
                        "occurred", "2026-11-23",
                        "birthDate", "2015-02-03",
                        "legalStatus", "none",
                        "people", Map.of())));
    assertThat(read(worker(), edge, known).body().path("living").asString())
        .isEqualTo("edge-of-care");
    assertThat(read(worker(), edge + "/episodes", known).body().path("items").size()).isZero();
    assertThat(
            as("mosaic", "record-system")
                .post(
                    edge + "/baseline",
                    Map.of(
                        "occurred", "2026-11-23",
                        "birthDate", "2015-02-03",
                        "legalStatus", "none",
                        "people", Map.of("aunt", "x")))
                .status())
        .isEqualTo(400);
  }

  @Test
  void a_child_accommodated_by_agreement_ceases_to_be_looked_after_on_the_day() {
    done(
        worker()
            .post(path + "/legal-status", Map.of("occurred", "2026-11-01", "legalStatus", "v2")));
    settle();
    var taken =
        done(
            worker()
                .post(
                    path + "/unplanned-return",
                    Map.of(
                        "occurred", "2026-11-21",
                        "discoveredAt", "2026-11-22T18:00:00Z",
                        "toWhom", "parents",
                        "hasParentalResponsibility", true)));
    settle();
    var last =
        read(worker(), path + "/episodes", taken).body().path("items").valueStream().toList();
    assertThat(last.getLast().path("legalStatus").asString()).isEqualTo("V2");
    assertThat(last.getLast().path("rec").asString()).isEqualTo("E4B");
    assertThat(last.getLast().path("to").asString()).isEqualTo("2026-11-21");
    assertThat(read(worker(), path, taken).body().path("lookedAfter").asString())
        .isEqualTo("ended");
    assertThat(manager().get(path + "/next-steps").status()).isEqualTo(200);
  }

  @Test
  void history_is_told_as_it_was_known_and_in_pages() {
    settle();
    var before = clock.instant();
    clock.move(before.plusSeconds(60));
    done(
        worker()
            .post(
                path + "/consultations", Map.of("occurred", "2026-11-20", "kind", "supervision")));
    settle();
    var all = auditor().get(path + "/history").body().path("items");
    var then = auditor().get(path + "/history?known-at=" + before).body().path("items");
    assertThat(then.size()).isEqualTo(all.size() - 1);
    assertThat(auditor().get(path + "?known-at=" + Instant.EPOCH).status()).isEqualTo(404);

    var thatDay = auditor().get(path + "/history?known-at=2026-11-23").body().path("items");
    assertThat(thatDay.size()).isEqualTo(all.size());
    assertThat(auditor().get(path + "/history?known-at=yesterday").status()).isEqualTo(400);

    var first = auditor().get(path + "/history?limit=2").body();
    var next =
        auditor().get(path + "/history?limit=2&cursor=" + first.path("next").asString()).body();
    assertThat(first.path("items").size()).isEqualTo(2);
    assertThat(next.path("items").path(0)).isEqualTo(all.path(2));

    var timeline = worker().get(path + "/timeline").body().path("items");
    assertThat(timeline.path(0).path("type").asString()).isEqualTo("ChildsBirthRecorded");
    var walked = worker().get(path + "/timeline?limit=1").body();
    assertThat(
            worker()
                .get(path + "/timeline?limit=1&cursor=" + walked.path("next").asString())
                .body()
                .path("items")
                .path(0))
        .isEqualTo(timeline.path(1));
    assertThat(worker().get(path + "/history").status()).isEqualTo(403);
    assertThat(worker().get(path + "/history?cursor=x").status()).isIn(400, 403);
    assertThat(auditor().get(path + "/history?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void rebuilding_gives_the_same_rows_and_records_nothing() {
    settle();
    var before = rows();
    var reached = head.position();
    var processor = processors.named(ReadModels.GROUP);
    assertThat(processor).isNotNull();
    processor.shutDown();
    processor.resetTokens();
    processor.start();
    settle();
    assertThat(rows()).isEqualTo(before).isNotEmpty();
    assertThat(head.position()).isEqualTo(reached);
  }

  @Test
  void every_fault_is_named_at_once_and_no_value_is_repeated() {
    var wrong =
        worker()
            .post(
                "/cases",
                Map.of(
                    "occurred", "22/11/2026",
                    "childReference", 7,
                    "proposer", "nobody",
                    "childName", "Jo"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().path("faults").valueStream())
        .extracting(f -> f.path("field").asString() + " " + f.path("fault").asString())
        .containsExactlyInAnyOrder(
            "occurred wrong-type",
            "childReference wrong-type",
            "proposer wrong-type",
            "childName unknown");
    assertThat(wrong.raw().body())
        .contains("It must be a date such as 2027-04-01, or a moment", "It must be text.")
        .doesNotContain("22/11", "Jo\"", "nobody");
    assertThat(worker().get("/cases?state=bogus").status()).isEqualTo(400);
    assertThat(worker().get("/cases?limit=0").status()).isEqualTo(400);
  }

  @Test
  void a_closed_case_makes_room_for_another() {
    done(worker().post(path + "/abandonment", Map.of("occurred", "2026-11-23", "reason", "other")));
    done(
        manager()
            .post(path + "/closure", Map.of("occurred", "2026-11-23", "outcome", "not-pursued")));
    var other =
        done(
            worker()
                .post(
                    "/cases",
                    Map.of("occurred", "2026-11-23", "childReference", child, "proposer", "iro")));
    var reopened =
        manager()
            .post(path + "/reopening", Map.of("occurred", "2026-11-23", "reason", "Wrong button."));
    assertThat(reopened.status()).isEqualTo(409);
    assertThat(reopened.body().path("type").asString()).endsWith("child-has-open-case");
    var closed = read(worker(), "/cases?state=closed&limit=500", other).body().path("items");
    assertThat(closed.valueStream().map(c -> c.path("childReference").asString())).contains(child);
  }

  /** By the rule of the act, by what happened, and by which event. */
  private void refusedByState() {
    var again = worker().post(path + "/monitoring-form", Map.of("occurred", "2026-11-23"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().path("rule").path("id").asString()).isEqualTo("LEEDS-4.1");
    assertThat(again.body().path("rule").path("source").asString()).isNotEmpty();
    assertThat(again.body().path("since").asString()).isEqualTo("2026-11-23");
    var looked = again.body().path("lookedAt").path(0);
    assertThat(looked.path("fact").asString()).isEqualTo("monitoring-form");
    assertThat(looked.path("value").asString()).isEqualTo("open");
    assertThat(looked.path("event").asString()).isNotEmpty();
  }

  @Test
  void the_api_file_says_what_the_code_does() {
    assertThat(OpenApiFile.of("case-service", context).faults()).isEmpty();
  }

  private static Map<String, Object> decision1() {
    return Map.of(
        "occurred",
        "2026-11-23",
        "number",
        1,
        "outcome",
        "proceed",
        "copyTo",
        List.of("social-worker"));
  }

  private List<Map<String, Object>> rows() {
    var rows = jdbc.sql("select * from case_event order by position").query().listOfRows();
    rows.addAll(jdbc.sql("select * from case_list order by case_id").query().listOfRows());
    return rows;
  }

  private void settle() {
    for (var reached = -1L; reached != head.position(); ) {
      reached = head.position();
      assertThat(processors.awaitAllPassed(reached, 30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Answer read(Person who, String what, Answer after) {
    return done(
        who.get(
            what
                + (what.contains("?") ? "&" : "?")
                + "after="
                + after.header("Homeward-Position")));
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
    return answer;
  }

  private static JsonNode step(JsonNode steps, String act) {
    return steps
        .valueStream()
        .filter(s -> s.path("act").asString().equals(act))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode event(JsonNode history, String type) {
    return history
        .valueStream()
        .filter(e -> e.path("type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private Person as(String user, String role) {
    return new Person(port, user + ".leeds." + role);
  }

  private Person worker() {
    return as("nadia", "social-worker");
  }

  private Person manager() {
    return as("owen", "team-manager");
  }

  private Person auditor() {
    return as("ada", "auditor");
  }
}
