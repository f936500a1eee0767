package uk.homeward.launcher.apispecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import uk.homeward.launcher.RunningSystem;
import uk.homeward.launcher.SystemOptions;
import uk.homeward.launcher.apispecs.Client.Answer;

/**
 * Each service learns from each other what it needs: an act at the one raises an event, and its
 * effect is seen through the other's API.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangedEventsIT {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Map<String, String> TEAM =
      Map.of(
          "assessor",
          "nadia",
          "social-worker",
          "nadia",
          "team-manager",
          "owen",
          "chronologist",
          "piet");

  private RunningSystem system;
  private Client nadia;
  private Client owen;
  private Client piet;
  private Client ruth;
  private Client mosaic;
  private Client auditor;
  private int children;
  private String path = "";

  @BeforeAll
  void a_system_and_its_people() {
    system = RunningSystem.start(SystemOptions.throwAway(START));
    nadia = as("nadia", "social-worker");
    owen = as("owen", "team-manager");
    piet = as("piet", "advanced-practitioner");
    ruth = as("ruth", "iro");
    mosaic = as("mosaic", "record-system");
    auditor = as("victor", "auditor");
  }

  @AfterAll
  void it_ends() {
    if (system != null) system.close();
  }

  private Client as(String user, String role) {
    return Client.signedIn(system.baseUrl(), user, "leeds", List.of(role));
  }

  @BeforeEach
  void a_case() {
    path = "/cases";
    path =
        act(nadia, "", Map.of("childReference", "x-" + ++children, "proposer", "social-worker"))
            .location();
    act(
        mosaic,
        "/baseline",
        Map.of(
            "birthDate", "2017-05-14",
            "legalStatus", "c2",
            "legalStatusSince", "2024-10-07",
            "lookedAfterSince", "2024-02-19",
            "placementType", "u6",
            "placementProvider", "pr1",
            "lastReview", "2026-07-22",
            "lastVisit", "2026-11-16",
            "people", Map.of("social-worker", "nadia", "team-manager", "owen", "iro", "ruth")));
    act(nadia, "/consultations", Map.of("kind", "supervision"));
  }

  @Test
  @Exchanged(from = "case-service", to = "assessment-service", event = "CaseDecisionRecorded")
  void the_decision_to_explore_opens_the_assessment() {
    var appointment = Map.of("assessor", "nadia");
    assertThat(tried(owen, "/assessments", appointment).rules()).contains("LEEDS-3.4");
    explore();
    act(owen, "/assessments", appointment);
  }

  @Test
  @Exchanged(from = "case-service", to = "scheduling-service", event = "ChildReturnedHome")
  void the_return_home_ends_the_visits_in_placement_and_begins_those_at_home() {
    assertThat(deadline("T-N1").path("state").asString()).isEqualTo("open");
    returnHome();
    assertThat(deadline("T-N1").path("state").asString()).isEqualTo("cancelled");
    assertThat(deadline("T-N2").path("state").asString()).isEqualTo("open");
  }

  @Test
  @Exchanged(from = "case-service", to = "notification-service", event = "ChildReturnedHome")
  void the_return_home_is_told_and_reaches_the_record_system() {
    returnHome();
    assertThat(told()).contains("child-returned-home to iro");
    assertThat(items("/record-updates"))
        .extracting(update -> update.path("kind").asString(""))
        .contains("placement-movement");
  }

  @Test
  @Exchanged(from = "assessment-service", to = "case-service", event = "RiskClassified")
  void the_level_of_risk_is_known_to_whoever_decides() {
    assessed();
    assertThat(unmet("record-case-decision-2")).contains("risk-classification/rc1");
    act(nadia, "/risk-classifications", rc1("medium"));
    assertThat(unmet("record-case-decision-2")).doesNotContain("risk-classification/rc1");
    assertThat(read(nadia, "").path("riskLevel").asString()).isEqualTo("medium");
  }

  @Test
  @Exchanged(from = "assessment-service", to = "scheduling-service", event = "RiskClassified")
  void a_high_risk_starts_the_time_in_which_it_must_fall() {
    assessed();
    assertThat(deadlines("T-L3")).isEmpty();
    act(nadia, "/risk-classifications", rc1("high"));
    assertThat(deadline("T-L3").path("state").asString()).isEqualTo("open");
  }

  @Test
  @Exchanged(from = "assessment-service", to = "notification-service", event = "RiskClassified")
  void a_high_risk_is_told() {
    assessed();
    act(nadia, "/risk-classifications", rc1("high"));
    assertThat(told()).contains("risk-high to service-delivery-manager");
  }

  @Test
  @Exchanged(from = "scheduling-service", to = "assessment-service", event = "MeetingHeld")
  void the_planning_meeting_counts_for_the_classification() {
    explore();
    assertThat(tried(nadia, "/risk-classifications", rc1("medium")).rules()).contains("LEEDS-5.3");
    meet("assessment-planning");
    assertThat(tried(nadia, "/risk-classifications", rc1("medium")).rules())
        .doesNotContain("LEEDS-5.3");
  }

  @Test
  @Exchanged(from = "scheduling-service", to = "case-service", event = "MeetingHeld")
  void the_review_counts_for_the_change_of_plan() {
    explore();
    assertThat(unmet("endorse-plan-change-at-review")).contains("meeting/looked-after-review");
    meet("looked-after-review");
    assertThat(unmet("endorse-plan-change-at-review")).isEmpty();
  }

  @Test
  @Exchanged(from = "scheduling-service", to = "case-service", event = "DeadlineBreached")
  void a_stay_that_nobody_approved_is_detected_once_it_is_too_long() {
    act(nadia, "/home-stays", Map.of());
    assertThat(history()).doesNotContain("UnapprovedExtendedStayDetected");
    pass(Duration.ofHours(25));
    assertThat(history()).contains("UnapprovedExtendedStayDetected");
  }

  @Test
  @Exchanged(from = "scheduling-service", to = "notification-service", event = "DeadlineBreached")
  void a_supervision_that_was_not_held_is_told() {
    explore();
    act(owen, "/assessments", Map.of("assessor", "nadia"));
    act(nadia, made("/assessments") + "/start", Map.of("targetOn", day(10)));
    assertThat(told()).doesNotContain("deadline-breached to team-manager");
    pass(Duration.ofDays(8));
    assertThat(items("/notifications"))
        .filteredOn(notice -> notice.path("rule").asString("").equals("LEEDS-7.5"))
        .extracting(notice -> notice.path("role").asString(""))
        .contains("team-manager");
  }

  @Test
  @Exchanged(from = "notification-service", to = "case-service", event = "MosaicUpdateConfirmed")
  void what_the_record_system_confirmed_is_in_the_history() {
    explore();
    pass(Duration.ofMinutes(1));
    assertThat(history()).contains("MosaicUpdateConfirmed");
  }

  @Test
  @Exchanged(
      from = "notification-service",
      to = "scheduling-service",
      event = "MosaicUpdateConfirmed")
  void what_the_record_system_confirmed_meets_its_deadline() {
    returnHome();
    act(
        nadia,
        "/breakdown",
        Map.of(
            "reason", "other", "nextPlacement", "u6", "provider", "pr1", "changeReason", "lareq"));
    pass(Duration.ofMinutes(1));
    assertThat(deadline("T-N7").path("state").asString()).isEqualTo("met");
  }

  @Test
  @Exchanged(
      from = "notification-service",
      to = "assessment-service",
      event = "MosaicUpdateConfirmed")
  void what_the_record_system_confirmed_is_read_before_an_assessment_is_judged() {
    explore();
    pass(Duration.ofMinutes(1));
    assertThat(history()).contains("MosaicUpdateConfirmed");
    act(owen, "/assessments", Map.of("assessor", "nadia"));
  }

  private void explore() {
    act(owen, "/decisions", Map.of("number", 1, "outcome", "proceed", "copyTo", List.of()));
  }

  private void returnHome() {
    act(
        nadia,
        "/return",
        Map.of(
            "toWhom",
            "parents",
            "hasParentalResponsibility",
            true,
            "planned",
            true,
            "basis",
            "placement-with-parents"));
  }

  private void meet(String kind) {
    act(nadia, "/meetings", Map.of("kind", kind, "plannedOn", day(0)));
    act(ruth, made("/meetings") + "/holding", Map.of("attendees", List.of("social-worker")));
  }

  /** As far as the first classification needs. */
  private void assessed() {
    explore();
    meet("assessment-planning");
    act(nadia, "/childs-voice/sightings", Map.of("alone", true, "place", "school"));
    act(owen, "/chronologies", Map.of("chronologist", "piet", "independenceAttested", true));
    act(piet, made("/chronologies") + "/start", Map.of());
    act(piet, made("/chronologies") + "/completion", Map.of("sources", List.of("review-records")));
    act(owen, "/assessments", Map.of("assessor", "nadia"));
    var assessment = made("/assessments");
    act(nadia, assessment + "/start", Map.of("targetOn", day(60)));
    act(owen, assessment + "/midpoint-supervision", Map.of());
    act(nadia, assessment + "/draft", Map.of());
  }

  private static Map<String, Object> rc1(String level) {
    return Map.of(
        "kind",
        "rc1",
        "level",
        level,
        "factors",
        List.of(Map.of("factor", "engagement", "subject", "mother")),
        "participants",
        TEAM);
  }

  private void pass(Duration time) {
    system.clock().advance(system.clock().now().plus(time));
  }

  private String day(int ahead) {
    return system.clock().now().plus(Duration.ofDays(ahead)).toString().substring(0, 10);
  }

  private Answer tried(Client who, String below, Map<String, ?> fields) {
    var body = new HashMap<String, Object>(fields);
    body.put("occurred", day(0));
    return who.post(path + below, body);
  }

  private Answer act(Client who, String below, Map<String, ?> fields) {
    var answer = tried(who, below, fields);
    assertThat(answer.status()).as("%s %s", below, answer.body()).isIn(200, 201);
    return answer;
  }

  /** The one thing of this kind that was made, below the case. */
  private String made(String kind) {
    return kind + "/" + items(kind).getFirst().path("id").asString("");
  }

  private List<JsonNode> items(String below) {
    return read(nadia, below).path("items").valueStream().toList();
  }

  /** Once everybody has acted on what was done. */
  private JsonNode read(Client who, String below) {
    system.awaitSettled();
    var answer = who.get(path + below);
    assertThat(answer.status()).as("%s %s", below, answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<JsonNode> deadlines(String timescale) {
    return items("/deadlines").stream()
        .filter(deadline -> deadline.path("timescaleId").asString("").equals(timescale))
        .toList();
  }

  private JsonNode deadline(String timescale) {
    return deadlines(timescale).getLast();
  }

  private List<String> told() {
    return items("/notifications").stream()
        .map(n -> n.path("template").asString("") + " to " + n.path("role").asString(""))
        .toList();
  }

  private List<String> unmet(String act) {
    return items("/next-steps").stream()
        .filter(step -> step.path("act").asString("").equals(act))
        .flatMap(step -> step.path("unmet").valueStream())
        .map(unmet -> unmet.path("fact").asString(""))
        .toList();
  }

  private List<String> history() {
    return read(auditor, "/history?limit=500")
        .path("items")
        .valueStream()
        .map(event -> event.path("type").asString(""))
        .toList();
  }
}
