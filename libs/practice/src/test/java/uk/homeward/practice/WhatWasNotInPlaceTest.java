package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.practice.Requirement.InRole;
import uk.homeward.practice.Requirement.OnBehalf;

/** What happened is never refused; what was not in place is put on record and carried further. */
class WhatWasNotInPlaceTest {

  static final LocalDate DAY = LocalDate.parse("2027-06-04");

  static Stream<Practice> councils() {
    var shipped = Practices.shipped();
    return Stream.of("leeds", "surrey", "bcp", "calderdale").map(shipped::of);
  }

  /** Whatever the case knows, and long before the rules or beyond the calendar. */
  @ParameterizedTest
  @MethodSource("councils")
  void what_happened_is_taken_from_whoever_may_tell_it(Practice practice) {
    for (var key : GateKey.values())
      for (var day : Set.of(DAY, LocalDate.parse("1999-02-28"), LocalDate.parse("2060-12-31"))) {
        if (!key.reports() || practice.gate(key, day).isEmpty()) continue;
        var roles = practice.gate(key, day).orElseThrow().by();
        for (var facts : Set.of(CaseFacts.none(), closed()))
          assertThat(practice.judgeReport(key, by(roles, Occurred.on(day)), facts))
              .as("%s in %s on %s", key.word(), practice.council(), day)
              .isEmpty();
      }
  }

  @ParameterizedTest
  @MethodSource("councils")
  void a_return_that_nobody_prepared_departs_from_what_the_council_expects(Practice practice) {
    for (var status : Set.of("c1", "c2", "v2")) {
      var facts = new Moments().on("2026-11-23").learns("legal-status", status).facts();
      for (var key : Set.of(GateKey.REPORT_RETURN, GateKey.REPORT_UNPLANNED_RETURN))
        assertThat(
                practice.compliance(key, by(Set.of(Role.SOCIAL_WORKER), Occurred.on(DAY)), facts))
            .as("%s in %s under %s", key.word(), practice.council(), status)
            .extracting(Compliance::outcome)
            .contains(Outcome.DEVIATED);
    }
  }

  /** No source says so: approvals and plans of one return do not serve for another. */
  @ParameterizedTest
  @MethodSource("councils")
  void what_lapsed_with_an_earlier_return_is_missed_by_an_inferred_reading(Practice practice) {
    var facts =
        new Moments()
            .on("2026-12-01")
            .learns("plan-change", "endorsed")
            .on("2027-03-01")
            .learns("plan-change", "lapsed")
            .facts();
    var roles = practice.gate(GateKey.CONFIRM_RETURN, DAY).orElseThrow().by();
    assertThat(practice.judge(GateKey.CONFIRM_RETURN, by(roles, Occurred.on(DAY)), facts))
        .isInstanceOfSatisfying(
            Verdict.Withheld.class,
            withheld ->
                assertThat(withheld.unmet())
                    .filteredOn(unmet -> unmet.fact().equals("plan-change"))
                    .isNotEmpty()
                    .allMatch(unmet -> unmet.rule().inferred()));
  }

  @ParameterizedTest
  @MethodSource("councils")
  void every_departure_is_carried_to_somebody(Practice practice) {
    var departures =
        practice.gates().values().stream()
            .flatMap(versions -> versions.stream())
            .flatMap(gate -> gate.requires().stream().filter(r -> mayBeDepartedFrom(gate, r)))
            .map(requirement -> requirement.rule().id())
            .distinct();
    assertThat(departures)
        .as(practice.council())
        .allSatisfy(
            rule -> {
              var recorded = Established.that(Fact.POLICY_DEVIATION, rule, "recorded");
              assertThat(practice.notifications())
                  .anyMatch(
                      telling ->
                          telling.level() > 0
                              && telling.when().isEmpty()
                              && telling.on().setOffBy(recorded));
            });
  }

  private static boolean mayBeDepartedFrom(Gate gate, Requirement requirement) {
    return (gate.key().reports() || requirement.soft())
        && !(requirement.need() instanceof InRole || requirement.need() instanceof OnBehalf);
  }

  private static CaseFacts closed() {
    return new Moments().on("1990-01-01").learns("case", "closed").facts();
  }

  private static Attempt by(Set<Role> roles, Occurred occurred) {
    return new Attempt(occurred, roles, "sam", null, Set.of(), Map.of());
  }
}
