package uk.homeward.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.time.DemoClock;
import uk.homeward.scheduling.RunningService.Client;
import uk.homeward.scheduling.RunningService.Tell;
import uk.homeward.testkit.OpenApiFile;
import uk.homeward.testkit.Postgres;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "homeward.narratives.key=dGVzdC1rZXktb2YtaG9tZXdhcmQtMzItYnl0ZXMtISE=",
      "homeward.sign-in.jwk-set-uri=http://localhost/keys",
      "homeward.sign-in.issuer=http://localhost"
    })
@Import(RunningService.class)
@ActiveProfiles("demo")
class DeadlinesThroughTheServiceTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.fresh("scheduling_service").register(registry);
  }

  @LocalServerPort int port;
  @Autowired Automations automations;
  @Autowired Processors processors;
  @Autowired LogHead head;
  @Autowired DemoClock clock;
  @Autowired WebApplicationContext context;
  @Autowired @ForProjections JdbcClient jdbc;

  private static int cases;
  private CaseId caseId = new CaseId("case-0");

  @BeforeEach
  void a_case() {
    caseId = new CaseId("case-" + ++cases);
    automations.send(
        new Cause("evt-0", "leeds", caseId, "cor-0", List.of()),
        caseId.value(),
        Occurred.on(today()),
        new Tell(
            new ReunificationConsidered(
                caseId, Occurred.on(today()), "R-" + cases, Proposer.SOCIAL_WORKER, null)));
    settleSwept(new Client(port, "demo", caseId));
  }

  @Test
  void a_meeting_sets_a_deadline_time_breaches_it_and_a_late_entry_meets_it_all_the_same() {
    var held = today();
    hold("planning", held.toString());
    var due = held.plusMonths(3);
    var open = deadline("plan-review");
    assertThat(open.path("dueOn").asString()).isEqualTo(due.toString());
    assertThat(open.path("state").asString()).isEqualTo("open");
    assertThat(open.path("childReference").asString()).startsWith("R-");
    assertThat(open.path("rag").asString()).isEqualTo("green");

    moveTo(Occurred.on(due).start());
    assertThat(deadline("plan-review").path("rag").asString()).isEqualTo("amber");
    assertThat(work("social-worker")).contains(caseId.value());

    moveTo(Occurred.on(due.plusDays(1)).start());
    var breached = deadline("plan-review");
    assertThat(breached.path("state").asString()).isEqualTo("breached");
    assertThat(Instant.parse(breached.path("breachedAt").asString()))
        .isEqualTo(Occurred.on(due.plusDays(1)).start());

    hold("plan-review", due.minusDays(5).toString());
    var met = deadline("plan-review");
    assertThat(met.path("state").asString()).isEqualTo("met");
    assertThat(met.path("breached").asBoolean()).isTrue();
    assertThat(met.path("daysLate").asInt()).isEqualTo(-5);
    assertThat(work("social-worker")).doesNotContain(caseId.value());
  }

  @Test
  void what_time_raises_is_recorded_at_its_own_moment_under_its_rule() {
    hold("planning", today().toString());
    moveTo(Occurred.on(today().plusMonths(4)).start());
    assertThat(
            jdbc.sql(
                    """
                    select type || ' ' || (occurred_at = recorded) || ' ' || (metadata::jsonb ->> 'source')
                      || ' ' || (metadata::jsonb -> 'rules' -> 0 ->> 'id')
                    from event_log.event
                    where case_id = ? and type in ('DeadlineDueSoon', 'DeadlineBreached') order by position
                    """)
                .param(caseId.value())
                .query(String.class)
                .list())
        .containsExactly(
            "DeadlineDueSoon true timer LEEDS-12.1", "DeadlineBreached true timer LEEDS-12.1");
  }

  @Test
  void rebuilding_the_lists_gives_the_same_rows_and_records_nothing() {
    hold("planning", today().toString());
    recordVisit();
    moveTo(Occurred.on(today().plusMonths(4)).start());
    var before = rows();
    var reached = head.position();
    var processor = Objects.requireNonNull(processors.named(ReadModels.GROUP));
    processor.shutDown();
    processor.resetTokens();
    processor.start();
    settle();
    assertThat(rows()).isEqualTo(before).isNotEmpty();
    assertThat(head.position()).isEqualTo(reached);
  }

  @Test
  void a_manager_waives_and_nothing_is_late_any_more() {
    var held = today();
    hold("planning", held.toString());
    var id = deadline("plan-review").path("id").asString();
    var body = Map.of("occurred", held.toString(), "reason", "family-unavailable");
    assertThat(client("nadia", "social-worker").post("deadlines/" + id + "/waiver", body).status())
        .isEqualTo(403);
    assertThat(client("owen", "team-manager").post("deadlines/" + id + "/waiver", body).status())
        .isEqualTo(200);
    moveTo(Occurred.on(held.plusMonths(3).plusDays(1)).start());
    var waived = deadline("plan-review");
    assertThat(waived.path("state").asString()).isEqualTo("waived");
    assertThat(waived.path("breached").asBoolean()).isFalse();
  }

  @Test
  void one_request_tells_why_a_deadline_is_as_it_is() {
    var held = today();
    hold("planning", held.toString());
    hold("plan-review", held.toString());
    var id = deadline("plan-review").path("id").asString();
    var told = client("nadia", "social-worker").get("deadlines/" + id);
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(told.body().path("rule").path("id").asString()).isEqualTo("LEEDS-12.1");
    assertThat(told.body().path("rule").path("inferred").isBoolean()).isTrue();

    var set = told.body().path("steps").path(0);
    assertThat(set.path("what").asString()).isEqualTo("set");
    assertThat(set.path("pack").asString()).startsWith("leeds@");
    assertThat(set.path("because").path(0).path("fact").asString()).isEqualTo("meeting/planning");
    assertThat(set.path("because").path(0).path("value").asString()).isEqualTo("held");
    assertThat(set.path("because").path(0).path("event").asString()).isNotBlank();
    var counted = set.path("dates").path("counted").path(0);
    assertThat(counted.path("length").asString()).isEqualTo("3 months");
    assertThat(counted.path("from").asString()).isEqualTo(held.toString());
    assertThat(counted.path("to").asString()).isEqualTo(held.plusMonths(3).toString());

    var met = told.body().path("steps").path(1);
    assertThat(met.path("what").asString()).isEqualTo("met");
    assertThat(met.path("because").path(0).path("fact").asString())
        .isEqualTo("meeting/plan-review");

    assertThat(client("nadia", "social-worker").get("deadlines/due-none").status()).isEqualTo(404);
    var elsewhere = new Client(port, "bo.bcp.social-worker", caseId);
    assertThat(elsewhere.get("deadlines/" + id).status()).isEqualTo(404);
  }

  @Test
  void what_does_not_exist_or_belongs_to_another_case_is_not_found() {
    hold("planning", today().toString());
    var id = deadline("plan-review").path("id").asString();
    a_case();
    var owen = client("owen", "team-manager");
    var body = Map.of("occurred", today().toString(), "reason", "no-longer-needed");
    assertThat(owen.post("deadlines/" + id + "/waiver", body).status()).isEqualTo(404);
    assertThat(owen.post("deadlines/due-none/waiver", body).status()).isEqualTo(404);
    var nowhere = new Client(port, owen.token(), new CaseId("case-none"));
    for (var list : List.of("deadlines", "meetings", "visits"))
      assertThat(nowhere.get(list).status()).isEqualTo(404);
    assertThat(nowhere.post("deadlines/" + id + "/waiver", body).status()).isEqualTo(404);
  }

  @Test
  void meetings_and_visits_are_listed_as_they_were() {
    hold("planning", today().toString());
    recordVisit();
    var meeting = client("nadia", "social-worker").get("meetings").body().path("items").path(0);
    assertThat(meeting.path("kind").asString()).isEqualTo("planning");
    assertThat(meeting.path("state").asString()).isEqualTo("held");
    var visit = client("nadia", "social-worker").get("visits").body().path("items").path(0);
    assertThat(visit.path("place").asString()).isEqualTo("placement");
  }

  @Test
  void what_the_calendar_does_not_reach_is_pending_until_a_newer_one_is_published() {
    moveTo(Occurred.on(LocalDate.parse("2028-12-28")).start());
    a_case();
    var nadia = client("nadia", "social-worker");
    hold("looked-after-review", today().toString());
    var pending = deadline("review-decisions");
    assertThat(pending.path("state").asString()).isEqualTo("pending");
    assertThat(pending.has("dueOn")).isFalse();

    var calendar =
        Map.of(
            "occurred", today().toString(),
            "version", "2029",
            "from", "2026-01-01",
            "until", "2029-12-31",
            "bankHolidays", List.of("2028-12-25", "2028-12-26", "2029-01-01"));
    assertThat(nadia.post("/calendars", calendar).status()).isEqualTo(403);
    var ada = client("ada", "administrator");
    assertThat(ada.post("/calendars", calendar).status()).isEqualTo(200);
    settle();
    var known = deadline("review-decisions");
    assertThat(known.path("state").asString()).isEqualTo("open");
    assertThat(known.path("dueOn").asString()).isEqualTo("2029-01-05");
    assertThat(known.path("calendar").asString()).isEqualTo("2029");
    assertThat(ada.post("/calendars", calendar).body().path("type").asString())
        .endsWith("calendar-already-published");
  }

  /** With -Dhomeward.write-api=true the file is written. */
  @Test
  void the_api_file_is_what_the_code_says() {
    assertThat(OpenApiFile.of("scheduling-service", context).faults()).isEmpty();
  }

  private void recordVisit() {
    var answer =
        client("nadia", "social-worker")
            .post(
                "visits",
                Map.of(
                    "occurred",
                    today().toString(),
                    "seenAlone",
                    true,
                    "announced",
                    false,
                    "place",
                    "placement"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    settle();
  }

  private void hold(String kind, String on) {
    var nadia = client("nadia", "social-worker");
    var planned = nadia.post("meetings", Map.of("occurred", on, "kind", kind, "plannedOn", on));
    assertThat(planned.status()).as(planned.body().toString()).isEqualTo(201);
    var held =
        nadia.post(
            planned.location() + "/holding",
            Map.of("occurred", on, "attendees", List.of("social-worker", "parent")));
    assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
    settle();
  }

  private JsonNode deadline(String timescale) {
    var found = new ArrayList<JsonNode>();
    for (var item : client("nadia", "social-worker").get("deadlines").body().path("items"))
      if (item.path("timescale").asString().equals(timescale)) found.add(item);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<String> work(String role) {
    var found = new ArrayList<String>();
    for (var item : client("nadia", role).get("/work-list?limit=500").body().path("items"))
      found.add(item.path("caseId").asString());
    return found;
  }

  private List<String> rows() {
    var all = new ArrayList<String>();
    for (var table :
        List.of(
            "deadline",
            "deadline_change",
            "due_moment",
            "case_person",
            "case_child",
            "meeting",
            "visit"))
      all.addAll(
          jdbc.sql("select t::text from " + table + " t order by 1").query(String.class).list());
    return all;
  }

  private Client client(String user, String role) {
    return new Client(port, user + ".leeds." + role, caseId);
  }

  private LocalDate today() {
    return Occurred.at(clock.instant()).on();
  }

  /** As the launcher does it: stopping at each moment at which something falls due. */
  private void moveTo(Instant moment) {
    var demo = new Client(port, "demo", caseId);
    for (var next = demo.next(moment); next != null; next = demo.next(moment)) {
      assertThat(next).isAfter(clock.instant());
      demo.moveClock(next);
      settleSwept(demo);
    }
    demo.moveClock(moment);
    settleSwept(demo);
  }

  private void settleSwept(Client demo) {
    do settle();
    while (Instant.parse(demo.get("/demo/settled").body().path("sweptUpTo").asString())
        .isBefore(clock.instant()));
  }

  private void settle() {
    var reached = -1L;
    while (reached != head.position()) {
      reached = head.position();
      assertThat(processors.awaitAllPassed(reached, 20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
