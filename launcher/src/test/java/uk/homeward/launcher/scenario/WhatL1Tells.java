package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What people read of L1 once it was played: all of it, and as it was known on a day in between.
 */
final class WhatL1Tells {

  private WhatL1Tells() {}

  /** What an auditor and a social worker are told of L1 once it is over. */
  static void check(URI base) {
    var audited = new PlayedCase(base, "victor", "l1");
    var history = audited.all("/history");
    assertThat(history).hasSizeGreaterThan(300);
    assertThat(history).allSatisfy(WhatL1Tells::sayWhoInWhichRoleAndUnderWhichRule);
    assertThat(history)
        .extracting(event -> event.path("type").asString())
        .contains("ReunificationConsidered", "CareOrderDischarged", "ReunificationClosed");
    knownThen(audited, history);
    var closed = new PlayedCase(base, "amara", "l1").get("/next-steps").path("items");
    assertThat(may(closed)).contains("report-breakdown", "schedule-meeting");
    assertThat(may(closed)).doesNotContain("close-case", "start-assessment", "propose-return-date");
  }

  private static void sayWhoInWhichRoleAndUnderWhichRule(JsonNode event) {
    assertThat(event.path("actor").asString("")).isNotEmpty();
    assertThat(event.path("rules")).as(event.toString()).isNotEmpty();
    var person = event.path("source").asString().equals("person");
    if (person && !event.path("type").asString().equals("ActDenied"))
      assertThat(event.path("role").asString("")).as(event.toString()).isNotEmpty();
  }

  /** On 1 April 2027 decision 2 was made, and nobody knew yet whether the child would go home. */
  private static void knownThen(PlayedCase audited, List<JsonNode> history) {
    var then = "known-at=2027-04-01";
    var end = "2027-04-01T23:00:00Z"; // midnight in London
    var known = audited.all("/history?" + then);
    assertThat(known)
        .isEqualTo(
            history.stream().filter(e -> e.path("recorded").asString().compareTo(end) < 0).toList())
        .hasSizeBetween(50, history.size() - 50);
    assertThat(audited.all("/timeline?" + then)).hasSameSizeAs(known);

    var summary = audited.get("?" + then);
    assertThat(summary.path("state").asString()).isEqualTo("open");
    assertThat(summary.path("legalStatus").asString()).isEqualTo("c2");
    assertThat(summary.path("living").asString()).isEqualTo("in-placement");
    assertThat(summary.path("decisions").size()).isEqualTo(2);
    assertThat(summary.has("returned")).isFalse();
    assertThat(summary.has("outcome")).isFalse();
    assertThat(summary.path("learned").valueStream())
        .allSatisfy(
            l -> assertThat(l.path("occurred").asString()).isLessThanOrEqualTo("2027-04-01"));
    assertThat(audited.get("/episodes?" + then).path("items").size()).isEqualTo(1);

    var now = audited.get("");
    assertThat(now.path("state").asString()).isEqualTo("closed");
    assertThat(now.path("decisions").size()).isEqualTo(3);
    assertThat(now.path("legalStatus").asString()).isEqualTo("none");
  }

  private static List<String> may(JsonNode steps) {
    return steps
        .valueStream()
        .filter(step -> step.path("may").asBoolean())
        .map(step -> step.path("act").asString())
        .toList();
  }
}
