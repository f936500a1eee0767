package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;
import uk.homeward.contracts.CaseId;
import uk.homeward.eventlog.CouncilScope;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.narrative.NarrativeStore;

/** What the kit does with every request, whichever service it comes to. */
class RequestsTest extends OverHttp {

  private static final Map<String, String> SUPERVISION =
      Map.of("occurred", "2026-11-23", "kind", "supervision");
  private static int cases;

  @Autowired Clock clock;
  @Autowired NarrativeStore narratives;
  @Autowired JdbcClient requests;
  @Autowired @ForProjections JdbcClient rows;

  private String path = "";
  private String key = "";

  @BeforeEach
  void open() {
    key = "key-" + ++cases;
    path = done(worker().post("/cases", considered("R-" + cases))).header("Location");
  }

  @Test
  void the_same_key_gets_the_same_answer_and_is_done_once() {
    var first = done(worker().post(path + "/consultations", SUPERVISION, key));
    var again = done(worker().post(path + "/consultations", SUPERVISION, key));
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    for (var header : List.of("ETag", "Homeward-Position"))
      assertThat(again.header(header)).isNotEmpty().isEqualTo(first.header(header));
    assertThat(events(key)).isEqualTo(1);
  }

  @Test
  void the_same_key_for_another_body_or_another_act_is_refused() {
    done(worker().post(path + "/consultations", SUPERVISION, key));
    var body = Map.of("occurred", "2026-11-22", "kind", "supervision");
    problem(worker().post(path + "/consultations", body, key), 422, "key-reused");
    var drop = Map.of("occurred", "2026-11-23", "reason", "childs-wishes");
    problem(worker().post(path + "/abandonment", drop, key), 422, "key-reused");
    problem(worker().post("/cases", considered("R-other"), key), 422, "key-reused");
    assertThat(events(key)).isEqualTo(1);
  }

  @Test
  void the_same_key_many_times_at_once_is_done_once_and_all_get_its_answer() throws Exception {
    Callable<Answer> send = () -> worker().post(path + "/consultations", SUPERVISION, key);
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = many.invokeAll(Stream.generate(() -> send).limit(12).toList());
      assertThat(answers.stream().map(RequestsTest::ended).map(Answer::body))
          .hasSize(12)
          .containsOnly(ended(answers.getFirst()).body());
    }
    assertThat(events(key)).isEqualTo(1);
  }

  @Test
  void a_write_without_a_key_is_refused() {
    problem(
        worker().post(path + "/consultations", SUPERVISION, " "), 400, "idempotency-key-missing");
    var long201 = "k".repeat(201);
    problem(
        worker().post(path + "/consultations", SUPERVISION, long201),
        400,
        "idempotency-key-missing");
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    var drop = Map.of("occurred", "2026-11-23", "reason", "childs-wishes");
    var url = path + "/abandonment";
    problem(worker().post(url, drop, key, null), 428, "version-needed");
    for (var notRead : List.of("\"77\"", "\"-1\""))
      assertThat(worker().post(url, drop, key, notRead).status()).as(notRead).isIn(400, 412);
    problem(worker().post(url, drop, key, "\"77\""), 412, "stale-version");
    problem(worker().post(url, drop, key, "77"), 400, "not-understood");
    done(worker().post(url, drop, key, "*"));
  }

  @Test
  void another_councils_case_and_a_case_that_is_none_do_not_exist() {
    var elsewhere = new Person(port, "ned.northshire.social-worker");
    problem(elsewhere.post(path + "/consultations", SUPERVISION), 404, "not-found");
    problem(worker().post("/cases/case-none/consultations", SUPERVISION), 404, "not-found");
    problem(worker().post("/cases/nothing/consultations", SUPERVISION), 404, "not-found");
  }

  @Test
  void a_record_of_another_case_is_none_of_this_one() {
    var morning = Map.of("occurred", "2026-11-23T08:00:00Z");
    var stay = done(worker().post(path + "/home-stays", morning)).body().path("id").asString();
    var other = done(worker().post("/cases", considered("R-x" + cases))).header("Location");
    problem(worker().post(other + "/home-stays/" + stay + "/end", morning), 404, "not-found");
    done(worker().post(path + "/home-stays/" + stay + "/end", morning));
  }

  @Test
  void what_has_not_come_yet_has_not_happened() {
    var tomorrow = Map.of("occurred", "2026-11-24", "kind", "supervision");
    problem(worker().post(path + "/consultations", tomorrow), 400, "in-the-future");
    var later =
        Map.of("occurred", clock.instant().plusSeconds(60).toString(), "kind", "supervision");
    problem(worker().post(path + "/consultations", later), 400, "in-the-future");
  }

  @Test
  void an_event_says_who_when_and_under_which_rule_it_came_about() {
    var late = Map.of("occurred", "2026-11-20", "kind", "supervision");
    var recorded = done(worker().post(path + "/consultations", late, key));
    var envelope =
        rows.sql(
                """
                select metadata::jsonb ->> 'actor' as actor, metadata::jsonb ->> 'role' as role,
                  metadata::jsonb ->> 'source' as source, metadata::jsonb ->> 'lateEntry' as late,
                  metadata::jsonb ->> 'correlation' as correlation, metadata::jsonb ->> 'pack' as pack,
                  metadata::jsonb -> 'rules' -> 0 ->> 'id' as rule, recorded, occurred_on, council
                from event_log.event where idempotency_key = ?
                """)
            .param(key)
            .query()
            .singleRow();
    assertThat(envelope)
        .containsEntry("actor", "nadia")
        .containsEntry("role", "social-worker")
        .containsEntry("source", "person")
        .containsEntry("late", "true")
        .containsEntry("council", "leeds")
        .containsEntry("correlation", recorded.header("X-Correlation-Id"))
        .containsEntry("rule", "LEEDS-3.3");
    assertThat(String.valueOf(envelope.get("pack"))).startsWith("leeds@");
    assertThat(String.valueOf(envelope.get("occurred_on"))).isEqualTo("2026-11-20");
    assertThat(((java.sql.Timestamp) envelope.get("recorded")).toInstant())
        .isEqualTo(clock.instant());
  }

  @Test
  void a_case_of_which_an_event_is_kept_back_is_judged_again_once_that_was_retried() {
    var caseId = path.substring("/cases/".length());
    var position =
        rows.sql("select min(position) from event_log.event where case_id = ?")
            .param(caseId)
            .query(Long.class)
            .single();
    rows.sql(
            """
            insert into dead_letter (processor_name, position, sequence_key, council, event_id, reason)
            values ('read-models', ?, ?, 'leeds', 'e', 'a test')
            """)
        .params(position, caseId)
        .update();

    var refused = worker().post(path + "/consultations", SUPERVISION, key);
    problem(refused, 503, "facts-lag");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(worker().get("/actuator/health").status()).isEqualTo(503);
    done(worker().post("/cases", considered("R-beside" + cases)));

    problem(worker().post("/processors/read-models/retry", Map.of()), 403, "wrong-role");
    var admin = new Person(port, "ada.leeds.administrator");
    problem(admin.post("/processors/no-such/retry", Map.of()), 404, "not-found");
    var retried = done(admin.post("/processors/read-models/retry", Map.of()));
    assertThat(retried.body().path("events").asInt()).isZero();
    assertThat(worker().get("/actuator/health").status()).isEqualTo(200);
    done(worker().post(path + "/consultations", SUPERVISION, key));
  }

  @Test
  void words_are_kept_encrypted_for_their_case_until_its_key_is_destroyed() {
    var caseId = new CaseId(path.substring("/cases/".length()));
    var id = "nar-" + key;
    try (var _ = CouncilScope.enter("leeds")) {
      var kept = narratives.keep(id, "leeds", caseId, caseId.value(), "Mum was well.");
      assertThat(narratives.keep(id, "leeds", caseId, caseId.value(), "Other words."))
          .as("words kept under the same id stay")
          .isEqualTo(kept);
      assertThat(narratives.read(caseId, id)).hasValue("Mum was well.");
      assertThat(narratives.read(new CaseId("case-other"), id)).isEmpty();
      var stored = rows.sql("select ciphertext from narrative where id = ?").param(id);
      assertThat(new String(stored.query(byte[].class).single())).doesNotContain("Mum");

      var otherKey = new NarrativeStore(requests, clock, "demo", new byte[32]);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> otherKey.read(caseId, id));
    }
    try (var _ = CouncilScope.enter("northshire")) {
      assertThat(narratives.read(caseId, id)).isEmpty();
    }
    rows.sql("update narrative_key set destroyed = now(), wrapped = null where subject = ?")
        .param(caseId.value())
        .update();
    try (var _ = CouncilScope.enter("leeds")) {
      assertThat(narratives.read(caseId, id)).isEmpty();
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new NarrativeStore(requests, clock, "short", new byte[16]));
  }

  private long events(String idempotencyKey) {
    return rows.sql("select count(*) from event_log.event where idempotency_key = ?")
        .param(idempotencyKey)
        .query(Long.class)
        .single();
  }

  private static Answer ended(Future<Answer> answer) {
    return done(answer.resultNow());
  }
}
