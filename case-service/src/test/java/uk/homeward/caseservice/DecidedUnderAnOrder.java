package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.time.DemoClock;
import uk.homeward.testkit.Postgres;

/** A case of a child under a care order, decided about after a consultation; days pass in it. */
@WholeService
abstract class DecidedUnderAnOrder {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.fresh("case_service").register(registry);
  }

  private static int children;

  @LocalServerPort int port;
  @Autowired DemoClock clock;
  @Autowired Processors processors;
  @Autowired LogHead head;

  String path = "";

  void decided(String on) {
    path =
        done(worker().post("/cases", OverHttp.considered(on, "O-" + ++children)))
            .header("Location");
    done(
        as("mosaic", "record-system")
            .post(
                path + "/baseline",
                Map.of(
                    "occurred", on,
                    "birthDate", "2017-05-14",
                    "legalStatus", "c2",
                    "legalStatusSince", "2024-10-07",
                    "lookedAfterSince", "2024-02-19",
                    "placementType", "u6",
                    "placementProvider", "pr1",
                    "people", Map.of("social-worker", "nadia"))));
    done(worker().post(path + "/consultations", Map.of("occurred", on, "kind", "supervision")));
    done(
        as("owen", "team-manager")
            .post(
                path + "/decisions",
                Map.of("occurred", on, "number", 1, "outcome", "proceed", "copyTo", List.of())));
  }

  void daysPass(int days) {
    clock.move(clock.instant().plusSeconds(days * 24L * 3600));
  }

  /** Until every automation has done what it does, and what that sets off. */
  void settle() {
    for (var before = -1L; before != head.position(); ) {
      before = head.position();
      assertThat(processors.awaitAllPassed(before, 20, TimeUnit.SECONDS)).isTrue();
    }
  }

  List<JsonNode> all(String type) {
    return as("vera", "auditor")
        .get(path + "/history?limit=200")
        .body()
        .path("items")
        .valueStream()
        .filter(e -> e.path("type").asString().equals(type))
        .toList();
  }

  JsonNode one(String type) {
    assertThat(all(type)).as(type).hasSize(1);
    return all(type).getFirst();
  }

  Person worker() {
    return as("nadia", "social-worker");
  }

  Person as(String user, String role) {
    return new Person(port, user + ".leeds." + role);
  }

  static Answer done(Answer answer) {
    return OverHttp.done(answer);
  }
}
