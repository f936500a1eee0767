package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a decision relied on was not so, or what a rule asks for was not in place. */
class WhatTurnsOutOtherwiseTest extends DecidedUnderAnOrder {

  private static final String DECIDED = "2026-11-23";

  @BeforeEach
  void a_decision_made_under_a_care_order() {
    decided(DECIDED);
    daysPass(3);
  }

  @Test
  void a_late_entry_that_shows_a_ground_otherwise_flags_the_decision_and_undoes_nothing() {
    legalStatus("v2", "2026-11-20");
    settle();
    var decision = one("CaseDecisionRecorded");
    var flagged = one("DecisionFlaggedForReview");
    var payload = flagged.path("payload");
    assertThat(payload.path("decision").asString()).isEqualTo(decision.path("id").asString());
    assertThat(payload.path("role").asString()).isEqualTo("team-manager");
    assertThat(payload.path("fact").asString()).isEqualTo("legal-status");
    assertThat(payload.path("reliedOn").asString()).isEqualTo("c2");
    assertThat(payload.path("was").asString()).isEqualTo("v2");
    assertThat(payload.path("by").asString())
        .isEqualTo(all("LegalStatusChanged").getLast().path("id").asString())
        .isEqualTo(flagged.path("causation").asString());
    assertThat(flagged.path("source").asString()).isEqualTo("automation");
  }

  @Test
  void what_changed_on_the_day_or_after_it_is_no_reason() {
    legalStatus("v2", DECIDED);
    legalStatus("c1", "2026-11-24");
    settle();
    assertThat(all("DecisionFlaggedForReview")).isEmpty();
  }

  @Test
  void a_late_entry_that_something_later_had_superseded_by_then_is_no_reason() {
    legalStatus("c1", "2023-01-02");
    settle();
    assertThat(all("DecisionFlaggedForReview")).isEmpty();
  }

  @Test
  void the_same_value_again_and_what_only_had_to_be_once_are_no_reason() {
    legalStatus("c2", "2026-11-20");
    done(
        worker()
            .post(
                path + "/consultations", Map.of("occurred", "2026-11-19", "kind", "supervision")));
    settle();
    assertThat(all("DecisionFlaggedForReview")).isEmpty();
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
    settle();
    var returned = one("ChildReturnedHome");
    var deviated = new HashMap<String, String>();
    for (var deviation : all("PolicyDeviationRecorded")) {
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
}
