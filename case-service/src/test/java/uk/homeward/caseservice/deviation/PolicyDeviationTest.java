package uk.homeward.caseservice.deviation;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.askedBySystem;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.deviation.PolicyDeviationEvent.PolicyDeviationRecorded;
import uk.homeward.contracts.deviation.PolicyDeviationId;
import uk.homeward.testkit.KitFixtures;

class PolicyDeviationTest {

  private static final PolicyDeviationId ID = PolicyDeviationId.of("evt-1", "NOR-12");
  private static final Occurred DAY = Occurred.parse("2027-02-08");
  private static final RecordDeviation RECORD = new RecordDeviation(DAY, "NOR-12", "evt-1");
  private static final PolicyDeviationRecorded RECORDED =
      new PolicyDeviationRecorded(ID, CASE, DAY, "NOR-12", "evt-1");

  private final AggregateTestFixture<PolicyDeviation> fixture =
      KitFixtures.fixture(PolicyDeviation.class);

  @Test
  void the_same_departure_is_recorded_once() {
    var beside = askedBySystem().about(ID);
    fixture.givenNoPriorActivity().when(RECORD, beside).expectEvents(RECORDED);
    fixture.given(RECORDED).when(RECORD, beside).expectNoEvents();
  }
}
