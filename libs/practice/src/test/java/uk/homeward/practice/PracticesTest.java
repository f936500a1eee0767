package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;

class PracticesTest {

  @Test
  void every_pack_that_is_shipped_loads_without_a_fault() {
    assertThat(Practices.shipped().byCouncil()).containsKey("leeds");
    assertThat(Practices.shipped().of("leeds").pack()).isEqualTo("leeds@2026-11-22c");
  }

  @Test
  void a_breach_is_carried_to_people_who_work_for_that_council() {
    for (var practice : Practices.shipped().byCouncil().values()) {
      var told = practice.gates().get(GateKey.ACKNOWLEDGE_NOTIFICATION).getLast().by();
      for (var timescales : practice.timescales().values())
        for (var timescale : timescales)
          assertThat(told)
              .as(practice.council() + " " + timescale.key())
              .containsAll(timescale.escalate());
    }
  }

  @Test
  void packs_are_read_from_a_folder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("northshire.yaml"), northshire());
    Files.writeString(folder.resolve("leeds.yaml"), leeds());
    assertThat(Practices.load(folder).byCouncil()).containsOnlyKeys("leeds", "northshire");
  }

  @Test
  void an_empty_folder_is_a_fault(@TempDir Path folder) {
    assertThatExceptionOfType(FaultyPractices.class)
        .isThrownBy(() -> Practices.load(folder))
        .withMessageContaining("there is no practice pack");
  }

  @Test
  void every_key_has_an_answer_in_every_pack() {
    for (var practice : both().byCouncil().values()) {
      for (var key : GateKey.values())
        assertThat(practice.gates().containsKey(key) != practice.notDoneHere().containsKey(key))
            .as(practice.council() + " " + key)
            .isTrue();
      for (var key : TimescaleKey.values())
        assertThat(
                practice.timescales().containsKey(key) != practice.notMeasured().containsKey(key))
            .as(practice.council() + " " + key)
            .isTrue();
    }
  }

  @Test
  void an_unknown_council_is_nobody() {
    assertThat(both().find("elsewhere")).isEmpty();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> both().of("elsewhere"));
  }

  @Test
  void the_same_text_has_the_same_digest_and_another_has_another() {
    var one = Practices.read(Map.of("n.yaml", northshire())).of("northshire");
    var same = Practices.read(Map.of("m.yaml", northshire())).of("northshire");
    var other = Practices.read(Map.of("n.yaml", northshire() + "# changed\n")).of("northshire");
    assertThat(one.digest()).isEqualTo(same.digest()).isNotEqualTo(other.digest()).hasSize(64);
    assertThat(one.pack()).isEqualTo(other.pack());
  }

  @Test
  void the_rule_in_force_on_the_day_judges() {
    var northshire = both().of("northshire");
    var facts =
        new Moments()
            .on("2026-12-01")
            .learns("risk-level", "medium", "plan-change", "endorsed")
            .facts();
    assertThat(northshire.judge(GateKey.CONFIRM_RETURN, director("2027-03-31"), facts))
        .isInstanceOfSatisfying(
            Verdict.Granted.class,
            granted ->
                assertThat(granted.rules())
                    .extracting(RuleRef::from)
                    .startsWith(LocalDate.parse("2020-04-01")));
    assertThat(northshire.judge(GateKey.CONFIRM_RETURN, director("2027-04-01"), facts))
        .isInstanceOfSatisfying(
            Verdict.Withheld.class,
            withheld -> {
              assertThat(withheld.rule().from()).isEqualTo("2027-04-01");
              assertThat(withheld.unmet())
                  .extracting(Verdict.Unmet::fact)
                  .containsExactly("risk-level");
            });
  }

  @Test
  void a_refusal_tells_what_was_looked_at_and_each_fact_what_acts_ask_of_it() {
    var northshire = both().of("northshire");
    var facts =
        new Moments()
            .on("2026-12-01")
            .learns("plan-change", "endorsed")
            .learns("risk-level", "high")
            .facts();
    assertThat(northshire.judge(GateKey.CONFIRM_RETURN, director("2026-12-02"), facts))
        .isInstanceOfSatisfying(
            Verdict.Withheld.class,
            withheld ->
                assertThat(withheld.unmet().getFirst().lookedAt())
                    .containsExactly(facts.latest("risk-level").orElseThrow()));
    assertThat(
            northshire.bearings(Set.of("risk-level"), facts, Occurred.parse("2026-12-02")).stream()
                .filter(asks -> asks.act() == GateKey.CONFIRM_RETURN))
        .singleElement()
        .satisfies(
            asks -> {
              assertThat(asks.fact()).isEqualTo("risk-level");
              assertThat(asks.met()).isFalse();
              assertThat(asks.refuses()).isTrue();
              assertThat(asks.says()).isNotBlank();
            });
  }

  @Test
  void what_is_only_expected_refuses_nothing_and_is_kept() {
    var northshire = both().of("northshire");
    var story = new Moments();
    assertThat(northshire.judge(GateKey.TAPER_SUPPORT, director("2027-03-31"), story.facts()))
        .isInstanceOfSatisfying(
            Verdict.Granted.class,
            granted ->
                assertThat(granted.compliance())
                    .containsExactly(new Compliance("NOR-12", Outcome.DEVIATED)));
    story.on("2027-03-31").learns("plan-shared", "shared");
    assertThat(northshire.judge(GateKey.TAPER_SUPPORT, director("2027-03-31"), story.facts()))
        .isInstanceOfSatisfying(
            Verdict.Granted.class,
            granted ->
                assertThat(granted.compliance())
                    .containsExactly(new Compliance("NOR-12", Outcome.MET)));
  }

  @Test
  void the_timescale_in_force_on_the_anchors_day_measures() {
    var story = new Moments(both().of("northshire"), WorkingCalendar.shipped());
    story.on("2027-03-31").learns("meeting/planning", "held");
    assertThat(story.planned(TimescaleKey.PLAN_REVIEW).due().dueOn()).isEqualTo("2027-07-31");
    story.on("2027-04-01").learns("meeting/planning", "held");
    assertThat(story.planned(TimescaleKey.PLAN_REVIEW).due().dueOn()).isEqualTo("2027-05-13");
    assertThat(story.planned(TimescaleKey.PLAN_REVIEW).rule().from()).isEqualTo("2027-04-01");
  }

  @Test
  void another_council_has_other_times_and_other_people() {
    var story = new Moments(both().of("northshire"), WorkingCalendar.shipped());
    story
        .on("2026-12-01")
        .learns("legal-status", "c2")
        .on("2027-06-04")
        .learns("return-attempt", "home", "living", "with-parents");
    var visit = story.planned(TimescaleKey.VISIT_WITH_PARENTS);
    assertThat(visit.due().dueOn()).isEqualTo("2027-06-07");
    assertThat(visit.timescale().owner()).containsExactly(Role.SUPPORT_PRACTITIONER);
    assertThat(visit.timescale().dueSoon()).isEqualTo(new DueSoon.Before(1, 6));
    assertThat(story.planned(TimescaleKey.INVOLVEMENT_MINIMUM).earliestOn())
        .isEqualTo("2028-03-04");
  }

  @Test
  void a_council_chooses_of_a_vocabulary() {
    assertThat(both().of("northshire").words())
        .containsExactly(Map.entry("risk-level", Set.of("low", "medium", "high")));
    assertThat(both().of("leeds").words()).isEmpty();
  }

  @Test
  void a_text_that_is_no_yaml_is_told_with_its_line() {
    assertThat(faults("council: x\nrules: {a: [}\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:2: not YAML");
  }

  @Test
  void a_pack_can_be_read_by_people() {
    var description = both().of("leeds").describe();
    assertThat(description.timescales())
        .filteredOn(t -> t.timescale().equals("monitoring-form"))
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.id()).isEqualTo("T-L17");
              assertThat(t.rule()).extracting(RuleRef::inferred).isEqualTo(true);
              assertThat(t.times())
                  .startsWith("6 months and 10 working days from return-attempt home");
              assertThat(t.escalate()).containsExactly("service-delivery-manager");
            });
    assertThat(description.acts())
        .filteredOn(a -> a.act().equals("complete-pwp-agreement"))
        .singleElement()
        .satisfies(a -> assertThat(a.notDoneHere()).isNotBlank());
  }

  @Test
  void one_council_is_declared_once() {
    var twice = Map.of("a.yaml", northshire(), "b.yaml", northshire());
    assertThatExceptionOfType(FaultyPractices.class)
        .isThrownBy(() -> Practices.read(twice))
        .withMessageContaining("northshire is declared twice");
  }

  @Test
  void every_fault_is_told_at_once_with_its_line() {
    var broken =
        new Broken(northshire())
            .change("by: [reunification-team-manager]", "by: [reunification-team-manger]")
            .change(
                "  draft-plan: {rule: NOR-1, by: *staff}",
                "  draft-plam: {rule: NOR-1, by: *staff}")
            .change(
                "  complete-sdq: {rule: NOR-1, by: *staff}",
                "  complete-sdq: {rule: NOR-99, by: *staff}")
            .change(
                "  record-visit: {rule: NOR-1, by: *staff}",
                "  record-visit: {rule: NOR-1, by: *staff, approvers: *staff}")
            .change("fact: consultation/legal, is: [held]", "fact: consultation/legal, is: [hold]")
            .change(
                "person: chronologist, differs-from",
                "person: chronologist, document: chronology, differs-from")
            .change("reached: involvement-minimum", "reached: panel-submission")
            .change("aged-below: 16}", "aged-below: sixteen}")
            .change("within: {hours: 23}", "within: {hours: 23, days: 1}")
            .change("class: display", "class: hard")
            .change(
                "- {from: 2027-04-01, source: \"Northshire going home procedure, second edition, 5\"}",
                "- {from: 2019-04-01, source: \"Northshire going home procedure, second edition, 5\"}")
            .change("met-by: {visit: [made]}", "met-by: {visits: [made]}")
            .change(
                "  NOR-12: {from: 2020-04-01,",
                "  NOR-13: {from: 2020-04-01, source: \"Nobody uses it\"}\n  NOR-12: {from: 2020-04-01,")
            .change("risk-level: [low, medium, high]", "risk-level: [low, purple]")
            .change("tell: [assistant-director]", "tell: []")
            .change("version: \"1\"\n", "");
    var faults = faults(broken.text);
    assertThat(faults)
        .containsExactlyInAnyOrder(
            "x.yaml:2: version: missing",
            at(
                broken,
                "reunification-team-manger",
                "by: no such word: reunification-team-manger; did you mean reunification-team-manager?"),
            at(broken, "draft-plam", "draft-plam: no such entry here"),
            at(broken, "acts:", "acts: draft-plan is missing"),
            at(broken, "NOR-99", "rule: no such rule: NOR-99"),
            at(broken, "approvers", "approvers: no such entry here"),
            at(broken, "is: [hold]", "is: no such word: hold; did you mean held?"),
            at(
                broken,
                "document: chronology",
                "it says more than one thing that is needed: document, person"),
            at(
                broken,
                "reached: panel-submission",
                "reached: panel-submission is not applicable, so it is never reached"),
            at(broken, "sixteen", "aged-below: not a number from 1 to 9999: sixteen"),
            at(
                broken,
                "hours: 23, days: 1",
                "say one of hours, working-days, days, weeks, months, days-before, halfway-to, until"),
            at(
                broken,
                "class: hard",
                "class: no such word: hard; known here: display, minimum, soft, window"),
            at(broken, "2019-04-01", "from: not later than the version before it"),
            at(broken, "visits: [made]", "visits: no such fact: visits (No such Fact: visits)"),
            at(broken, "NOR-13", "NOR-13: a rule that no entry uses"),
            at(
                broken,
                "purple",
                "risk-level: no such word: purple; known here: high, low, medium, severe"),
            at(broken, "tell: []", "tell: empty"));
  }

  private static final class Broken {
    private String text;

    Broken(String text) {
      this.text = text;
    }

    Broken change(String what, String to) {
      assertThat(text).contains(what);
      var at = text.indexOf(what);
      text = text.substring(0, at) + to + text.substring(at + what.length());
      return this;
    }
  }

  private static String at(Broken broken, String what, String fault) {
    var before = broken.text.substring(0, broken.text.indexOf(what));
    return "x.yaml:" + (before.lines().count() + (before.endsWith("\n") ? 1 : 0)) + ": " + fault;
  }

  private static List<String> faults(String text) {
    return catchThrowableOfType(FaultyPractices.class, () -> Practices.read(Map.of("x.yaml", text)))
        .faults();
  }

  private static Practices both() {
    return Practices.read(Map.of("leeds.yaml", leeds(), "northshire.yaml", northshire()));
  }

  private static String leeds() {
    return Shipped.text("/councils/leeds.yaml");
  }

  private static String northshire() {
    try (var file = PracticesTest.class.getResourceAsStream("/councils/northshire.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Attempt director(String on) {
    return new Attempt(
        Occurred.parse(on), Set.of(Role.ASSISTANT_DIRECTOR), "ada", null, Set.of(), Map.of());
  }
}
