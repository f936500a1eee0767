package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.homeward.caseservice.RunningService.Person;

/** A council's rules, as its people read them. */
class PracticeThroughTheServiceTest extends OverHttp {

  @Test
  void rules_come_with_source_weight_approvers_and_whether_they_are_inferred() {
    var practice = read("/practice", "leeds");
    assertThat(practice.path("council").asString()).isEqualTo("leeds");
    assertThat(practice.path("pack").asString()).startsWith("leeds@");

    var decision = one(practice.path("acts"), "act", "record-case-decision-1");
    assertThat(decision.path("weight").asString()).isEqualTo("hard");
    assertThat(decision.path("by").valueStream().map(JsonNode::asString))
        .containsExactly("team-manager");
    assertThat(decision.path("rule").path("id").asString()).isEqualTo("LEEDS-3.4");
    assertThat(decision.path("rule").path("source").asString()).contains("section 3");
    var supervised = one(decision.path("requires"), "fact", "consultation/supervision");
    assertThat(supervised.path("rule").path("id").asString()).isEqualTo("LEEDS-3.3");
    assertThat(supervised.path("weight").asString()).isEqualTo("hard");

    var returned = one(practice.path("acts"), "act", "report-return");
    assertThat(returned.path("weight").asString()).isEqualTo("fact");

    var form = one(practice.path("timescales"), "timescale", "monitoring-form");
    assertThat(form.path("id").asString()).isEqualTo("T-L17");
    assertThat(form.path("weight").asString()).isEqualTo("soft");
    assertThat(form.path("rule").path("inferred").asBoolean()).isTrue();
    assertThat(form.path("times").path(0).asString()).startsWith("6 months and 10 working days");

    var not = one(practice.path("acts"), "act", "complete-pwp-agreement");
    assertThat(not.path("notDoneHere").asString()).isNotBlank();
    assertThat(practice.path("notifications").isEmpty()).isFalse();
    assertThat(practice.path("recordUpdates").isEmpty()).isFalse();
    assertThat(one(practice.path("rules"), "id", "REG-18").path("inferred").asBoolean()).isTrue();
  }

  @Test
  void everybody_reads_the_rules_of_their_own_council_on_any_date() {
    assertThat(read("/practice", "bcp").path("council").asString()).isEqualTo("bcp");
    assertThat(read("/practice?on=2026-11-23", "leeds").path("acts").size())
        .isEqualTo(read("/practice", "leeds").path("acts").size());
    assertThat(person("leeds").get("/practice?on=yesterday").status()).isEqualTo(400);
  }

  private JsonNode read(String path, String council) {
    var answer = person(council).get(path);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private Person person(String council) {
    return new Person(port, "vera." + council + ".auditor");
  }

  private static JsonNode one(JsonNode items, String field, String value) {
    var found = items.valueStream().filter(i -> i.path(field).asString().equals(value)).toList();
    assertThat(found).as(value).hasSize(1);
    return found.getFirst();
  }
}
