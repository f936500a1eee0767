package uk.homeward.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.OneOf;
import uk.homeward.kit.Report;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

class StrictBodyTest {

  record Visit(
      Occurred occurred,
      @Max(9) int count,
      @Size(max = 5) String place,
      boolean alone,
      List<Seen> seen,
      Map<String, String> parts,
      @Nullable Narrative notes)
      implements Act {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_VISIT;
    }
  }

  record Seen(String who, int minutes) {}

  record Stay(
      Occurred occurred,
      @Dated(notAfter = Dated.TODAY) Occurred learned,
      LocalDate from,
      @Dated(notBefore = "from") LocalDate to,
      @Dated(after = "occurred") @Nullable LocalDate reviewOn,
      List<Call> calls,
      @Size(max = 2)
          Map<@Pattern(regexp = "[a-z]+") String, @Pattern(regexp = Actor.USER) String> people,
      Set<@OneOf(Kind.class) String> papers)
      implements Act {

    Stay {
      if (from.equals(to) && papers.isEmpty()) throw new WrongField("papers", "Send one.");
    }

    @Override
    public GateKey gate() {
      return GateKey.RECORD_VISIT;
    }
  }

  record Call(@Dated(notAfter = "occurred") LocalDate on) {}

  enum Kind implements Term {
    CARE_PLAN,
    LETTER
  }

  record Told(Occurred occurred) implements Report {
    @Override
    public GateKey gate() {
      return GateKey.REPORT_RETURN;
    }
  }

  private static final String WHOLE =
      """
      {"occurred": "2026-11-23", "count": 2, "place": "home", "alone": true,
       "parts": {"a": "nadia"}, "seen": [{"who": "child", "minutes": 20}], "notes": "She was glad."}""";

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/visits");
  private final StrictBody reading =
      new StrictBody(
          JsonMapper.builder().addModule(new HomewardJson()).build(),
          Validation.buildDefaultValidatorFactory().getValidator(),
          Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC));

  @BeforeEach
  void enter() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void a_whole_body_is_read_and_its_hash_is_left_on_the_request() throws IOException {
    var visit = (Visit) read(Visit.class, WHOLE);
    assertThat(visit.seen()).containsExactly(new Seen("child", 20));
    assertThat(visit.notes().text()).isEqualTo("She was glad.");
    var hash = RequestBodies.hash(request);
    read(Visit.class, WHOLE.replace("glad", "sad"));
    assertThat(RequestBodies.hash(request)).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"count\": 2 | \"count\": \"2\" | count | wrong-type",
        "\"count\": 2 | \"count\": 2.5 | count | wrong-type",
        "\"count\": 2 | \"count\": null | count | missing",
        "\"count\": 2 | \"count\": 10 | count | not-valid",
        "\"count\": 2 | \"count\": 99999999999 | count | wrong-type",
        "\"place\": \"home\" | \"place\": 7 | place | wrong-type",
        "\"place\": \"home\" | \"place\": \"far away\" | place | too-long",
        "\"place\": \"home\" | \"place\": \"a\\u0000b\" | place | not-valid",
        "\"place\": \"home\" | \"place\": \"\\ud800\" | place | not-valid",
        "\"alone\": true | \"alone\": \"true\" | alone | wrong-type",
        "\"alone\": true | \"alone\": 1 | alone | wrong-type",
        "\"occurred\": \"2026-11-23\" | \"occurred\": \"yesterday\" | occurred | wrong-type",
        "\"occurred\": \"2026-11-23\" | \"occurred\": \"2026-02-30\" | occurred | wrong-type",
        "\"minutes\": 20 | \"minutes\": \"x\" | seen[0].minutes | wrong-type",
        "\"minutes\": 20 | \"hours\": 20 | seen[0].hours | unknown",
        "\"minutes\": 20 | \"hours\": 20 | seen[0].minutes | missing",
        "\"who\": \"child\" | \"who\": null | seen[0].who | missing",
        "[{ | [null, { | seen[0] | missing",
        "\"seen\": [ | \"seen\": 7, \"x\": [ | seen | wrong-type",
        "\"parts\": {\"a\": \"nadia\"} | \"parts\": {\"a\": null} | parts.a | missing",
        "\"notes\" | \"remarks\" | remarks | unknown"
      })
  void what_is_wrong_is_named_at_its_place(String right, String wrong, String field, String fault) {
    var refused = refused(Visit.class, WHOLE.replace(right, wrong));
    assertThat(refused.code()).isEqualTo("not-understood");
    assertThat(refused.faults())
        .as(wrong)
        .anySatisfy(
            one -> {
              assertThat(one.field()).isEqualTo(field);
              assertThat(one.fault()).isEqualTo(fault);
            });
  }

  @Test
  void all_that_is_wrong_is_named_at_once() {
    var refused =
        refused(
            Visit.class,
            """
            {"occurred": "never", "place": "far away", "alone": 1, "seen": [], "parts": {}, "mood": "good"}""");
    assertThat(refused.faults())
        .extracting(one -> one.field() + " " + one.fault())
        .containsExactlyInAnyOrder(
            "occurred wrong-type",
            "count missing",
            "place too-long",
            "alone wrong-type",
            "mood unknown");
  }

  @Test
  void what_was_written_is_never_repeated_for_it_may_be_a_familys() {
    var refused = refused(Visit.class, WHOLE.replace("\"2026-11-23\"", "\"Mrs Marlow\""));
    assertThat(refused.faults()).extracting(Fault::says).noneMatch(s -> s.contains("Marlow"));
    assertThat(refused.getMessage()).doesNotContain("Marlow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{", "{\"count\": 1, \"count\": 2}", "{} {}", "null", "x"})
  void what_is_not_one_json_object_cannot_be_read(String body) {
    assertThat(refused(Visit.class, body).code()).isEqualTo("unreadable");
  }

  @Test
  void bytes_that_are_no_text_and_nesting_without_end_cannot_be_read() {
    var bytes = WHOLE.getBytes(UTF_8);
    bytes[WHOLE.indexOf("glad")] = (byte) 0xff;
    assertThat(refused(Visit.class, bytes).code()).isEqualTo("unreadable");
    var deep = "{\"seen\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(refused(Visit.class, deep).code()).isEqualTo("unreadable");
  }

  @Test
  void a_body_of_a_million_bytes_is_read_and_a_longer_one_is_not() throws IOException {
    var padding = " ".repeat(1_000_000 - WHOLE.getBytes(UTF_8).length);
    assertThat(read(Visit.class, WHOLE + padding)).isInstanceOf(Visit.class);
    assertThat(refused(Visit.class, WHOLE + padding + " ").code()).isEqualTo("body-too-long");
  }

  @Test
  void words_longer_than_their_limit_are_refused() {
    var words = "a".repeat(Narrative.LIMIT + 1);
    assertThat(refused(Visit.class, WHOLE.replace("She was glad.", words)).faults())
        .extracting(one -> one.field() + " " + one.fault())
        .containsExactly("notes too-long");
    assertThat(refused(Visit.class, WHOLE.replace("She was glad.", " ")).faults())
        .extracting(Fault::field)
        .containsExactly("notes");
  }

  private static final String STAY =
      """
      {"occurred": "2026-11-20", "learned": "2026-11-23", "from": "2026-11-01", "to": "2026-11-01",
       "reviewOn": "2026-11-21", "calls": [{"on": "2026-11-20"}], "people": {"iro": "ruth"},
       "papers": ["letter"]}""";

  @Test
  void dates_may_touch_where_the_one_is_not_to_come_after_the_other() throws IOException {
    assertThat(read(Stay.class, STAY)).isInstanceOf(Stay.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"learned\": \"2026-11-23\" | \"learned\": \"2026-11-24\" | learned | It must not lie after today.",
        "\"to\": \"2026-11-01\" | \"to\": \"2026-10-31\" | to | It must not lie before from.",
        "2026-11-21 | 2026-11-20 | reviewOn | It must lie after occurred.",
        "{\"on\": \"2026-11-20\" | {\"on\": \"2026-11-21\" | calls[0].on | It must not lie after occurred.",
        "\"ruth\" | \"Ruth Marlow\" | people | It must match \"[\\w.@-]{1,100}\".",
        "\"iro\" | \"Ruth Marlow\" | people | It must match \"[a-z]+\".",
        "\"letter\" | \"Ruth Marlow\" | papers | It must be one of [care-plan, letter].",
        "[\"letter\"] | [] | papers | Send one."
      })
  void what_does_not_fit_together_is_named_at_its_place(
      String right, String wrong, String field, String says) {
    assertThat(refused(Stay.class, STAY.replace(right, wrong)).faults())
        .containsExactly(new Fault(field, "not-valid", says));
  }

  @Test
  void an_empty_text_is_no_date() {
    var refused = refused(Stay.class, STAY.replace("\"to\": \"2026-11-01\"", "\"to\": \"\""));
    assertThat(refused.faults())
        .containsExactly(new Fault("to", "wrong-type", "It must be a date such as 2027-04-01."));
  }

  @Test
  void every_date_that_cannot_be_is_named_beside_all_else_that_is_wrong() {
    var wrong =
        STAY.replace("\"from\": \"2026-11-01\"", "\"from\": \"2026-11-02\"")
            .replace(
                "[{\"on\": \"2026-11-20\"}]",
                "[{\"on\": \"2026-11-20\"}, {\"on\": \"2027-01-01\"}]")
            .replace("\"ruth\"", "7");
    assertThat(refused(Stay.class, wrong).faults())
        .extracting(Fault::field)
        .containsExactlyInAnyOrder("to", "calls[1].on", "people.iro");
  }

  @Test
  void only_a_report_names_whose_act_it_was() throws IOException {
    read(Told.class, "{\"occurred\": \"2026-11-23\", \"onBehalfOf\": \"nadia\"}");
    assertThat(RequestBodies.onBehalfOf(request)).isEqualTo("nadia");
    assertThat(refused(Told.class, "{\"occurred\": \"2026-11-23\", \"onBehalfOf\": 7}").faults())
        .extracting(Fault::field)
        .containsExactly("onBehalfOf");
    assertThat(
            refused(Visit.class, WHOLE.replace("{\"occ", "{\"onBehalfOf\": \"nadia\", \"occ"))
                .faults())
        .extracting(Fault::fault)
        .containsExactly("unknown");
  }

  private Act read(Class<? extends Act> type, String body) throws IOException {
    return reading.readInternal(type, input(body.getBytes(UTF_8)));
  }

  private BadRequest refused(Class<? extends Act> type, String body) {
    return refused(type, body.getBytes(UTF_8));
  }

  private BadRequest refused(Class<? extends Act> type, byte[] body) {
    var refused =
        catchThrowableOfType(BadRequest.class, () -> reading.readInternal(type, input(body)));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static HttpInputMessage input(byte[] body) {
    return new HttpInputMessage() {
      @Override
      public InputStream getBody() {
        return new ByteArrayInputStream(body);
      }

      @Override
      public HttpHeaders getHeaders() {
        return new HttpHeaders();
      }
    };
  }
}
