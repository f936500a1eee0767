package uk.homeward.assessment.household;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.household.HouseholdCommand.IdentifyHouseholdMember;
import uk.homeward.assessment.household.HouseholdCommand.RecordCheckDeclined;
import uk.homeward.assessment.household.HouseholdCommand.RecordPoliceCheckReturn;
import uk.homeward.assessment.household.HouseholdCommand.RequestPoliceCheck;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.household.AgeBand;
import uk.homeward.contracts.household.HouseholdChecksId;
import uk.homeward.contracts.household.HouseholdEvent.CheckDeclined;
import uk.homeward.contracts.household.HouseholdEvent.HouseholdMemberIdentified;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckRequested;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckReturned;
import uk.homeward.contracts.household.Relation;
import uk.homeward.practice.Role;

class HouseholdChecksTest {

  static final HouseholdChecksId CHK = HouseholdChecksId.of(CASE);
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(CHK);
  static final Occurred DEC_1 = Occurred.on(LocalDate.parse("2026-12-01"));

  final AggregateTestFixture<HouseholdChecks> checks = fixture(HouseholdChecks.class);

  @Test
  void checks_are_open_until_the_last_person_is_answered_or_has_declined() {
    assertThat(identified("p-1").establishes())
        .containsExactly(Established.that(Fact.HOUSEHOLD_CHECKS, "open"));
    var first = new PoliceCheckReturned(CHK, CASE, DEC_1, "p-1", false, 1);
    checks
        .given(identified("p-1"), identified("p-2"), requested("p-1"))
        .when(new RecordPoliceCheckReturn(DEC_1, "p-1", false), KIM)
        .expectEvents(first);
    assertThat(first.establishes())
        .containsExactly(Established.that(Fact.HOUSEHOLD_CHECKS, "open"));
    var last = new CheckDeclined(CHK, CASE, DEC_1, "p-2", WORDS, 0);
    checks
        .given(identified("p-1"), identified("p-2"), requested("p-1"), first)
        .when(new RecordCheckDeclined(DEC_1, "p-2", words()), KIM)
        .expectEvents(last);
    assertThat(last.establishes())
        .containsExactly(Established.that(Fact.HOUSEHOLD_CHECKS, "complete"));
  }

  @Test
  void nobody_is_checked_who_is_not_on_the_list() {
    refused(
        checks.givenNoPriorActivity().when(new RequestPoliceCheck(DEC_1, "p-1"), KIM),
        "not-identified");
    refused(
        checks.given(identified("p-1")).when(new RecordPoliceCheckReturn(DEC_1, "p-1", true), KIM),
        "not-requested");
  }

  @Test
  void nothing_is_asked_twice() {
    refused(
        checks
            .given(identified("p-1"))
            .when(new IdentifyHouseholdMember(DEC_1, "p-1", AgeBand.ADULT, Relation.LODGER), KIM),
        "already-identified");
    refused(
        checks
            .given(identified("p-1"), requested("p-1"))
            .when(new RequestPoliceCheck(DEC_1, "p-1"), KIM),
        "already-requested");
    refused(
        checks
            .given(
                identified("p-1"),
                requested("p-1"),
                new PoliceCheckReturned(CHK, CASE, DEC_1, "p-1", true, 0))
            .when(new RecordCheckDeclined(DEC_1, "p-1", words()), KIM),
        "already-answered");
  }

  private static HouseholdMemberIdentified identified(String person) {
    return new HouseholdMemberIdentified(
        CHK, CASE, DEC_1, person, AgeBand.ADULT, Relation.PARENTS_PARTNER);
  }

  private static PoliceCheckRequested requested(String person) {
    return new PoliceCheckRequested(CHK, CASE, DEC_1, person);
  }
}
