package uk.homeward.caseservice.child;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.child.ChildsRecordCommand.RecordBaseline;
import uk.homeward.caseservice.child.ChildsRecordCommand.RecordChildsPeople;
import uk.homeward.caseservice.legal.TestLegalStatuses;
import uk.homeward.caseservice.lookedafter.TestLookedAfterPeriods;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.child.ChildsRecordEvent.BaselineRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.ChildsBirthRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.ChildsPeopleRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.EdgeOfCareRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.LastReviewRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.LastSdqRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.LastVisitRecorded;
import uk.homeward.contracts.child.ChildsRecordId;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ChildsRecordTest {

  private static final ChildsRecordId ID = new ChildsRecordId(CASE.own("chr-"));
  private static final Occurred DAY = Occurred.parse("2026-11-23");
  private static final Map<String, Object> BESIDE = asked("mosaic", Role.RECORD_SYSTEM).about(ID);
  private static final LocalDate BORN = LocalDate.of(2017, 5, 14);

  private final AggregateTestFixture<ChildsRecord> fixture =
      KitFixtures.fixture(ChildsRecord.class);

  @BeforeEach
  void inject() {
    fixture.registerInjectableResource(TestLegalStatuses.forgetful());
    fixture.registerInjectableResource(TestLookedAfterPeriods.forgetful());
  }

  @Test
  void each_part_of_the_baseline_is_an_event_on_the_day_it_happened() {
    fixture
        .givenNoPriorActivity()
        .when(
            new RecordBaseline(
                DAY,
                BORN,
                LegalCode.C2,
                LocalDate.of(2024, 10, 7),
                LocalDate.of(2024, 2, 19),
                Placement.U6,
                Provider.PR1,
                LocalDate.of(2026, 7, 22),
                LocalDate.of(2026, 11, 16),
                new LastSdq(LocalDate.of(2026, 9, 14), 12),
                Map.of("social-worker", "nadia")),
            BESIDE)
        .expectEvents(
            new BaselineRecorded(ID, CASE, DAY),
            new ChildsBirthRecorded(ID, CASE, Occurred.on(BORN)),
            new LastReviewRecorded(ID, CASE, Occurred.parse("2026-07-22")),
            new LastVisitRecorded(ID, CASE, Occurred.parse("2026-11-16")),
            new LastSdqRecorded(ID, CASE, Occurred.parse("2026-09-14"), 12),
            new ChildsPeopleRecorded(ID, CASE, DAY, "nadia", null, null));
  }

  @Test
  void a_child_who_is_not_looked_after_is_on_the_edge_of_care() {
    fixture
        .givenNoPriorActivity()
        .when(edge(), BESIDE)
        .expectEvents(
            new BaselineRecorded(ID, CASE, DAY),
            new ChildsBirthRecorded(ID, CASE, Occurred.on(BORN)),
            new EdgeOfCareRecorded(ID, CASE, DAY));
  }

  @Test
  void the_baseline_comes_once_but_people_change() {
    var baseline = new BaselineRecorded(ID, CASE, DAY);
    refused(fixture.given(baseline).when(edge(), BESIDE), "baseline-recorded");
    fixture
        .given(baseline)
        .when(new RecordChildsPeople(DAY, Map.of("iro", "ruth")), BESIDE)
        .expectEvents(new ChildsPeopleRecorded(ID, CASE, DAY, null, null, "ruth"));
  }

  private static RecordBaseline edge() {
    return new RecordBaseline(
        DAY, BORN, LegalCode.NONE, null, null, null, null, null, null, null, Map.of());
  }
}
