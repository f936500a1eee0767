package uk.homeward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.DecisionOutcome;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseDecisionRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingHeld;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.contracts.scheduling.MeetingKind;

/** The council's rules through this service's endpoints, on what other services published. */
class AssessmentThroughTheServiceTest extends RunningService {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Occurred NOV_23 = Occurred.parse("2026-11-23");
  private static final Map<String, String> TEAM =
      Map.of(
          "assessor",
          "kim",
          "social-worker",
          "kim",
          "team-manager",
          "tess",
          "chronologist",
          "priya");

  @LocalServerPort int port;

  private final CaseId caseId = new CaseId("case-" + UUID.randomUUID());

  private record Answer(int status, JsonNode body, String etag, String location) {
    List<String> rules() {
      return body.path("unmet")
          .valueStream()
          .map(unmet -> unmet.path("rule").path("id").asString())
          .distinct()
          .toList();
    }
  }

  @Test
  void what_the_case_service_decided_opens_the_assessment() {
    considered();
    var appointment = Map.of("occurred", "2026-11-30", "assessor", "kim");
    var refused = tess("/assessments", appointment);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("type").asString()).isEqualTo("/problems/gate-not-met");
    assertThat(refused.rules()).containsExactly("LEEDS-3.4");
    decided();
    var appointed = tess("/assessments", appointment);
    assertThat(appointed.status()).isEqualTo(201);
    var shown = get("kim.leeds.social-worker", appointed.location());
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body().path("assessor").asString()).isEqualTo("kim");
    assertThat(shown.etag()).isEqualTo(appointed.etag());
  }

  @Test
  void the_wrong_role_is_told_who_may() {
    considered();
    decided();
    var refused = kim("/assessments", Map.of("occurred", "2026-11-30", "assessor", "kim"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().path("approvers").get(0).asString()).isEqualTo("team-manager");
  }

  @Test
  void the_chronologist_has_no_other_part_in_the_case() {
    considered();
    decided();
    tess("/assessments", Map.of("occurred", "2026-11-30", "assessor", "kim"));
    var refused =
        tess(
            "/chronologies",
            Map.of("occurred", "2026-11-30", "chronologist", "kim", "independenceAttested", true));
    assertThat(refused.rules()).containsExactly("LEEDS-5.2");
  }

  @Test
  void the_first_classification_waits_for_everything_and_everybody() {
    considered();
    decided();
    var alone = Map.of("social-worker", "kim");
    assertThat(kim("/risk-classifications", classification("rc1", alone)).rules())
        .containsExactly("LEEDS-8.1", "LEEDS-6.1", "LEEDS-7.5", "LEEDS-5.3", "LEEDS-5.4");
    readyToClassify();
    assertThat(kim("/risk-classifications", classification("rc1", alone)).rules())
        .containsExactly("LEEDS-8.1");
    assertThat(kim("/risk-classifications", classification("rc1", TEAM)).status()).isEqualTo(200);
    var again = kim("/risk-classifications", classification("rc1", TEAM));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().path("type").asString()).isEqualTo("/problems/already-classified");
    assertThat(again.body().path("since").asString()).isEqualTo("2027-02-01");
  }

  @Test
  void a_change_says_which_version_it_read() {
    considered();
    decided();
    var location =
        tess("/assessments", Map.of("occurred", "2026-11-30", "assessor", "kim")).location();
    var start = Map.<String, Object>of("occurred", "2026-12-01", "targetOn", "2027-01-29");
    assertThat(post("kim.leeds.social-worker", location + "/start", start, "").status())
        .isEqualTo(428);
    assertThat(post("kim.leeds.social-worker", location + "/start", start, "\"7\"").status())
        .isEqualTo(412);
    assertThat(post("kim.leeds.social-worker", location + "/start", start, "\"0\"").status())
        .isEqualTo(200);
  }

  @Test
  void what_is_not_understood_is_named() {
    considered();
    var answer =
        kim(
            "/childs-voice/sightings",
            Map.of("occurred", "2026-12-05", "alone", false, "place", "moon", "mood", "good"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("faults").valueStream().map(f -> f.path("field").asString()))
        .containsExactlyInAnyOrder("mood", "place");
    var unexplained =
        kim(
            "/childs-voice/sightings",
            Map.of("occurred", "2026-12-05", "alone", false, "place", "school"));
    assertThat(unexplained.status()).isEqualTo(400);
  }

  @Test
  void another_councils_case_does_not_exist() {
    considered();
    assertThat(get("nora.northshire.social-worker", "/cases/" + caseId + "/assessments").status())
        .isEqualTo(404);
    assertThat(
            post(
                    "nora.northshire.social-worker",
                    "/cases/" + caseId + "/childs-voice/wishes",
                    Map.of("occurred", "2026-12-05", "wishes", "To go home."),
                    "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void for_a_council_that_is_not_served_nothing_exists() {
    assertThat(get("ada.elsewhere.social-worker", "/cases/" + caseId + "/assessments").status())
        .isEqualTo(404);
  }

  private void readyToClassify() {
    record(
        "Meeting",
        List.of(
            new MeetingHeld(
                new MeetingId("mtg-" + UUID.randomUUID()),
                caseId,
                Occurred.parse("2026-11-30"),
                MeetingKind.ASSESSMENT_PLANNING,
                List.of(),
                List.of(),
                List.of())));
    kim(
        "/childs-voice/sightings",
        Map.of("occurred", "2026-12-05", "alone", true, "place", "school"));
    var chronology =
        tess(
                "/chronologies",
                Map.of(
                    "occurred",
                    "2026-11-30",
                    "chronologist",
                    "priya",
                    "independenceAttested",
                    true))
            .location();
    change("priya", chronology + "/start", Map.of("occurred", "2026-12-01"));
    change(
        "priya",
        chronology + "/completion",
        Map.of("occurred", "2027-01-22", "sources", List.of("review-records")));
    var assessment =
        tess("/assessments", Map.of("occurred", "2026-11-30", "assessor", "kim")).location();
    change(
        "kim", assessment + "/start", Map.of("occurred", "2026-12-01", "targetOn", "2027-01-29"));
    change("kim", assessment + "/midpoint-supervision", Map.of("occurred", "2027-01-08"));
    change("kim", assessment + "/draft", Map.of("occurred", "2027-01-29"));
  }

  private static Map<String, Object> classification(String kind, Map<String, String> participants) {
    return Map.of(
        "occurred",
        "2027-02-01",
        "kind",
        kind,
        "level",
        "medium",
        "factors",
        List.of(Map.of("factor", "engagement", "subject", "mother")),
        "participants",
        participants,
        "analysis",
        "Much has changed, not everything.");
  }

  private void considered() {
    record(
        "ReunificationCase",
        List.of(
            new ReunificationConsidered(
                caseId, NOV_23, "C-" + caseId, Proposer.SOCIAL_WORKER, null)));
  }

  private void decided() {
    recordFrom(
        1,
        "ReunificationCase",
        List.of(
            new CaseDecisionRecorded(caseId, NOV_23, 1, DecisionOutcome.PROCEED, List.of(), null)));
  }

  private Answer kim(String path, Map<String, ?> body) {
    return post("kim.leeds.social-worker", "/cases/" + caseId + path, body, "*");
  }

  private Answer tess(String path, Map<String, ?> body) {
    return post("tess.leeds.team-manager", "/cases/" + caseId + path, body, "*");
  }

  private void change(String person, String path, Map<String, ?> body) {
    assertThat(post(person + ".leeds.social-worker", path, body, "*").status()).isEqualTo(200);
  }

  private Answer get(String token, String path) {
    return send(request(token, path + "?after=" + head.position()).GET());
  }

  private Answer post(String token, String path, Map<String, ?> body, String version) {
    var request =
        request(token, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return send(version.isEmpty() ? request : request.header("If-Match", version));
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var raw = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          raw.statusCode(),
          JSON.readTree(raw.body().isEmpty() ? "{}" : raw.body()),
          raw.headers().firstValue("ETag").orElse(""),
          raw.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
