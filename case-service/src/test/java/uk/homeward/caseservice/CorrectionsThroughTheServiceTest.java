package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;

/** Records that were wrong, and what becomes of all that followed from them. */
class CorrectionsThroughTheServiceTest extends DecidedUnderAnOrder {

  private String today = "";

  @BeforeEach
  void a_decision_under_a_care_order_after_a_consultation() {
    today = clock.instant().toString().substring(0, 10);
    decided(today);
    settle();
  }

  @Test
  void a_wrong_order_is_put_right_with_all_that_followed_and_the_old_reading_stays() {
    var before = clock.instant();
    daysPass(3);
    today = clock.instant().toString().substring(0, 10);
    var order = one("LegalStatusChanged");
    done(correct(order, "to", "c2", "c1"));
    settle();

    var flagged = one("DecisionFlaggedForReview").path("payload");
    assertThat(flagged.path("decision").asString()).isEqualTo(id(one("CaseDecisionRecorded")));
    assertThat(flagged.path("reliedOn").asString()).isEqualTo("c2");
    assertThat(flagged.path("was").asString()).isEqualTo("c1");

    assertThat(summary("").path("legalStatus").asString()).isEqualTo("c1");
    assertThat(summary("").path("decisions").path(0).path("outcome").asString())
        .isEqualTo("proceed");
    assertThat(summary("?known-at=" + before).path("legalStatus").asString()).isEqualTo("c2");

    var then = one("LegalStatusChanged");
    assertThat(then.path("payload").path("to").asString()).isEqualTo("c2");
    assertThat(then.path("corrections").valueStream().map(JsonNode::asString))
        .containsExactly(id(one("RecordCorrected")));
    assertThat(episodes("")).containsExactly("S c2 2024-02-19", "L c1 2024-10-07");
    assertThat(episodes("?known-at=" + before)).containsExactly("S c2 2024-02-19");

    var decision = explained(one("CaseDecisionRecorded"));
    assertThat(decision.path("flags").path(0).path("id").asString())
        .isEqualTo(id(one("DecisionFlaggedForReview")));
    assertThat(decision.path("grounds").valueStream())
        .anySatisfy(
            ground -> {
              assertThat(ground.path("fact").asString()).isEqualTo("legal-status");
              assertThat(ground.path("value").asString()).isEqualTo("c2");
              assertThat(ground.path("event").path("id").asString()).isEqualTo(id(order));
            });
    assertThat(explained(one("RecordCorrected")).path("followed").valueStream())
        .extracting(event -> event.path("type").asString())
        .contains("EpisodeChanged", "DecisionFlaggedForReview");
    var episode = explained(one("EpisodeChanged"));
    assertThat(episode.path("because").valueStream().map(c -> c.path("type").asString()))
        .containsExactly("RecordCorrected");
    assertThat(explained(order).path("corrections").size()).isEqualTo(1);

    done(correct(order, "occurred", "2024-10-07", "2024-11-01"));
    settle();
    assertThat(episodes("")).containsExactly("S c2 2024-02-19", "L c1 2024-11-01");
    assertThat(summary("").path("learned").valueStream())
        .anySatisfy(
            learned -> {
              assertThat(learned.path("fact").asString()).isEqualTo("legal-status");
              assertThat(learned.path("occurred").asString()).isEqualTo("2024-11-01");
            });
    assertThat(all("DecisionFlaggedForReview")).hasSize(1);
  }

  @Test
  void what_was_another_childs_is_withdrawn_and_whoever_relied_on_it_looks_again() {
    var consultation = one("ConsultationRecorded");
    var recorded = done(withdraw(consultation, "once"));
    settle();
    assertThat(done(withdraw(consultation, "once")).body()).isEqualTo(recorded.body());
    var flagged = one("DecisionFlaggedForReview").path("payload");
    assertThat(flagged.path("fact").asString()).isEqualTo("consultation/supervision");
    assertThat(flagged.path("was").isMissingNode() || flagged.path("was").isNull()).isTrue();
    var again =
        as("owen", "team-manager")
            .post(
                path + "/decisions",
                Map.of("occurred", today, "number", 1, "outcome", "proceed", "copyTo", List.of()));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.rules()).containsExactly("LEEDS-3.3");
    assertThat(explained(consultation).path("acts").valueStream())
        .as("what it meant when it was recorded")
        .anySatisfy(
            asks -> {
              assertThat(asks.path("act").asString()).isEqualTo("record-case-decision-1");
              assertThat(asks.path("rule").path("id").asString()).isEqualTo("LEEDS-3.3");
              assertThat(asks.path("met").asBoolean()).isTrue();
            });
    assertThat(code(withdraw(consultation))).isEqualTo("record-withdrawn");
  }

  @Test
  void what_cannot_be_put_right_is_refused_with_what_could_be() {
    var consultation = one("ConsultationRecorded");
    assertThat(as("vera", "auditor").get(path + "/history/evt-unknown").status()).isEqualTo(404);
    assertThat(correct("evt-unknown", "occurred", today, "2026-11-20").status()).isEqualTo(400);
    assertThat(fault(correct(consultation, "notes", null, "x"))).contains("occurred", "kind");
    assertThat(code(correct(consultation, "kind", "iro", "legal"))).isEqualTo("not-as-recorded");
    assertThat(fault(correct(consultation, "kind", "supervision", "tea"))).contains("iro", "legal");
    assertThat(fault(correct(consultation, "occurred", today, "2012-01-01"))).contains("not born");
    assertThat(code(correct(consultation, "occurred", today, "2099-01-01")))
        .isEqualTo("in-the-future");
    assertThat(correct(one("CaseDecisionRecorded"), "outcome", "proceed", "not-proceed").status())
        .isEqualTo(403);
    assertThat(code(withdraw(one("ReunificationConsidered")))).isEqualTo("case-begins-with-it");
    done(correct(one("LegalStatusChanged"), "to", "c2", "c1"));
    settle();
    assertThat(code(correct(one("EpisodeChanged"), "legalStatus", "c1", "c2")))
        .isEqualTo("not-a-record");
    var auditor = as("vera", "auditor").post(path + "/corrections", body(consultation));
    assertThat(auditor.status()).isEqualTo(403);
    var elsewhere = new Person(port, "bo.bcp.social-worker");
    assertThat(elsewhere.post(path + "/corrections", body(consultation)).status()).isEqualTo(404);
  }

  private Map<String, Object> body(JsonNode record) {
    return Map.of(
        "occurred", today,
        "event", id(record),
        "field", "kind",
        "from", "supervision",
        "to", "iro",
        "reason", "entered-wrongly");
  }

  @Test
  void what_is_withdrawn_counts_no_longer_for_the_category() {
    var worker = new Person(port, "nadia.calderdale.social-worker");
    path = done(worker.post("/cases", OverHttp.considered(today, "K-1"))).header("Location");
    done(
        worker.post(
            path + "/category/return-criteria",
            Map.of("occurred", today, "criteria", "Six months without drink.")));
    settle();
    assertThat(worker.get(path + "/category").body().path("criteriaRecorded").asBoolean()).isTrue();
    var recorded =
        new Person(port, "vera.calderdale.auditor")
            .get(path + "/history")
            .body()
            .path("items")
            .valueStream()
            .filter(e -> e.path("type").asString().equals("ReturnCriteriaRecorded"))
            .findFirst()
            .orElseThrow();
    done(
        worker.post(
            path + "/withdrawals",
            Map.of("occurred", today, "event", id(recorded), "reason", "wrong-child")));
    settle();
    assertThat(worker.get(path + "/category").body().path("criteriaRecorded").asBoolean())
        .isFalse();
  }

  private Answer correct(JsonNode record, String field, @Nullable String from, String to) {
    return correct(id(record), field, from, to);
  }

  private Answer correct(String event, String field, @Nullable String from, String to) {
    var body = new HashMap<String, Object>();
    body.put("occurred", today);
    body.put("event", event);
    body.put("field", field);
    if (from != null) body.put("from", from);
    body.put("to", to);
    body.put("reason", "entered-wrongly");
    body.put("explanation", "The letter says otherwise.");
    return worker().post(path + "/corrections", body);
  }

  private Answer withdraw(JsonNode record) {
    return withdraw(record, "withdrawal-of-" + id(record));
  }

  private Answer withdraw(JsonNode record, String key) {
    return worker()
        .post(
            path + "/withdrawals",
            Map.of("occurred", today, "event", id(record), "reason", "wrong-child"),
            key);
  }

  private JsonNode explained(JsonNode record) {
    var answer = as("vera", "auditor").get(path + "/history/" + id(record));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode summary(String query) {
    return worker().get(path + query).body();
  }

  private List<String> episodes(String query) {
    return worker()
        .get(path + "/episodes" + query)
        .body()
        .path("items")
        .valueStream()
        .map(
            e ->
                e.path("rne").asString()
                    + " "
                    + e.path("legalStatus").asString().toLowerCase(java.util.Locale.ROOT)
                    + " "
                    + e.path("from").asString())
        .toList();
  }

  private static String id(JsonNode record) {
    return record.path("id").asString();
  }

  private static String code(Answer answer) {
    return answer.body().path("type").asString().replace("/problems/", "");
  }

  private static String fault(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
    return answer.body().path("faults").path(0).path("says").asString();
  }
}
