package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;
import uk.homeward.testkit.Postgres;

/** The whole service, asked over HTTP, on a day that does not pass: one for all who extend this. */
@WholeService
abstract class OverHttp {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.fresh("case_service").register(registry);
  }

  @LocalServerPort int port;

  Person worker() {
    return new Person(port, "nadia.leeds.social-worker");
  }

  static Map<String, String> considered(String child) {
    return considered("2026-11-23", child);
  }

  static Map<String, String> considered(String on, String child) {
    return Map.of("occurred", on, "childReference", child, "proposer", "social-worker");
  }

  static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.body().path("type").asString()).endsWith("/" + code);
  }

  static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
    return answer;
  }
}
