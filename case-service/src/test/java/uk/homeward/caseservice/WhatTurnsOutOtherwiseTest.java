package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.time.DemoClock;
import uk.homeward.testkit.Postgres;

/** What a decision relied on was not so, or what a rule asks for was not in place. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "homeward.narratives.key=dGVzdC1rZXktb2YtaG9tZXdhcmQtMzItYnl0ZXMtISE=",
      "homeward.sign-in.jwk-set-uri=http://localhost/unused"
    })
@Import(RunningService.class)
class WhatTurnsOutOtherwiseTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.fresh("case_service").register(registry);
  }

  private static final String DECIDED = "2026-11-23";
  private static int children;

  @LocalServerPort int port;
  @Autowired DemoClock clock;
  @Autowired Processors processors;
  @Autowired LogHead head;

  private String path = "";

  @BeforeEach
  void a_decision_made_under_a_care_order() {
    path =
        done(worker()
                .post(
                    "/cases",
                    Map.of(
                        "occurred",
                        DECIDED,
                        "childReference",
                        "O-" + ++children,
                        "proposer",
                        "social-worker")))
            .header("Location");
    done(
        as("mosaic", "record-system")
            .post(
                path + "/baseline",
                Map.of(
                    "occurred", DECIDED,
                    "birthDate", "2017-05-14",
                    "legalStatus", "c2",
                    "legalStatusSince", "2024-10-07",
                    "lookedAfterSince", "2024-02-19",
                    "placementType", "u6",
                    "placementProvider", "pr1",
                    "people", Map.of("social-worker", "nadia"))));
    done(
        worker().post(path + "/consultations", Map.of("occurred", DECIDED, "kind", "supervision")));
    done(
        as("owen", "team-manager")
            .post(
                path + "/decisions",
                Map.of(
                    "occurred", DECIDED, "number", 1, "outcome", "proceed", "copyTo", List.of())));
    clock.move(clock.instant().plusSeconds(3 * 24 * 3600));
  }

  @Test
  void a_late_entry_that_shows_a_ground_otherwise_flags_the_decision_and_undoes_nothing() {
    legalStatus("v2", "2026-11-20");
    var history = history();
    var decision = one(history, "CaseDecisionRecorded");
    var flagged = one(history, "DecisionFlaggedForReview");
    var payload = flagged.path("payload");
    assertThat(payload.path("decision").asString()).isEqualTo(decision.path("id").asString());
    assertThat(payload.path("role").asString()).isEqualTo("team-manager");
    assertThat(payload.path("fact").asString()).isEqualTo("legal-status");
    assertThat(payload.path("reliedOn").asString()).isEqualTo("c2");
    assertThat(payload.path("was").asString()).isEqualTo("v2");
    assertThat(payload.path("by").asString())
        .isEqualTo(last(history, "LegalStatusChanged").path("id").asString())
        .isEqualTo(flagged.path("causation").asString());
    assertThat(flagged.path("source").asString()).isEqualTo("automation");
  }

  @Test
  void what_changed_on_the_day_or_after_it_is_no_reason() {
    legalStatus("v2", DECIDED);
    legalStatus("c1", "2026-11-24");
    assertThat(all(history(), "DecisionFlaggedForReview")).isEmpty();
  }

  @Test
  void a_late_entry_that_something_later_had_superseded_by_then_is_no_reason() {
    legalStatus("c1", "2023-01-02");
    assertThat(all(history(), "DecisionFlaggedForReview")).isEmpty();
  }

  @Test
  void the_same_value_again_and_what_only_had_to_be_once_are_no_reason() {
    legalStatus("c2", "2026-11-20");
    done(
        worker()
            .post(
                path + "/consultations", Map.of("occurred", "2026-11-19", "kind", "supervision")));
    assertThat(all(history(), "DecisionFlaggedForReview")).isEmpty();
  }

  @Test
  void each_rule_that_a_fact_did_not_keep_is_a_deviation_of_its_own() {
    done(
        worker()
            .post(
                path + "/return",
                Map.of(
                    "occurred", "2026-11-24",
                    "toWhom", "parents",
                    "hasParentalResponsibility", true,
                    "planned", true,
                    "basis", "placement-with-parents")));
    var history = history();
    var returned = one(history, "ChildReturnedHome");
    var deviated = new HashMap<String, String>();
    for (var deviation : all(history, "PolicyDeviationRecorded")) {
      assertThat(deviation.path("payload").path("byEvent").asString())
          .isEqualTo(returned.path("id").asString());
      assertThat(deviated.put(deviation.path("payload").path("ruleId").asString(), "once"))
          .isNull();
    }
    assertThat(deviated.keySet()).contains("REG-18", "LEEDS-10.8").doesNotContain("REG-39");
    assertThat(deviated)
        .hasSize(
            (int)
                returned
                    .path("compliance")
                    .valueStream()
                    .filter(c -> c.path("outcome").asString().equals("deviated"))
                    .count());
  }

  private void legalStatus(String code, String since) {
    done(worker().post(path + "/legal-status", Map.of("occurred", since, "legalStatus", code)));
  }

  private List<JsonNode> history() {
    for (var before = -1L; before != head.position(); ) {
      before = head.position();
      assertThat(processors.awaitAllPassed(before, 20, TimeUnit.SECONDS)).isTrue();
    }
    return as("vera", "auditor")
        .get(path + "/history?limit=200")
        .body()
        .path("items")
        .valueStream()
        .toList();
  }

  private static List<JsonNode> all(List<JsonNode> history, String type) {
    return history.stream().filter(e -> e.path("type").asString().equals(type)).toList();
  }

  private static JsonNode one(List<JsonNode> history, String type) {
    assertThat(all(history, type)).as(type).hasSize(1);
    return all(history, type).getFirst();
  }

  private static JsonNode last(List<JsonNode> history, String type) {
    return all(history, type).getLast();
  }

  private Person worker() {
    return as("nadia", "social-worker");
  }

  private Person as(String user, String role) {
    return new Person(port, user + ".leeds." + role);
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
    return answer;
  }
}
