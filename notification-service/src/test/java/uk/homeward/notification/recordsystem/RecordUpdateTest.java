package uk.homeward.notification.recordsystem;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.fixture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateConfirmed;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRejected;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRequested;
import uk.homeward.contracts.recordsystem.RecordUpdateId;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.ConfirmMosaicUpdate;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RejectMosaicUpdate;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RequestMosaicUpdate;

class RecordUpdateTest {

  static final RecordUpdateId ID = new RecordUpdateId("rup-1");
  static final Occurred HOME = Occurred.on(LocalDate.parse("2027-06-04"));
  static final Occurred ANSWERED = Occurred.at(Instant.parse("2027-06-04T16:00:00Z"));
  static final List<String> OUTCOMES = List.of("placement-end-confirmed", "inform-iro");
  static final TreeMap<String, String> CODES = new TreeMap<>(Map.of("placement", "P1"));
  static final MosaicUpdateRequested REQUESTED =
      new MosaicUpdateRequested(
          ID, CASE, HOME, "NOR-15", "NS-77", "placement-movement", OUTCOMES, CODES, "evt-4");

  final AggregateTestFixture<RecordUpdate> update = fixture(RecordUpdate.class);

  @Test
  void is_asked_for_once_however_often_its_cause_is_delivered() {
    var request =
        new RequestMosaicUpdate(
            HOME, "NOR-15", "NS-77", "placement-movement", OUTCOMES, CODES, "evt-4");
    update.givenNoPriorActivity().when(request, askedBySystem().about(ID)).expectEvents(REQUESTED);
    update.given(REQUESTED).when(request, askedBySystem().about(ID)).expectNoEvents();
  }

  @Test
  void is_answered_once_whatever_a_second_delivery_brings() {
    var confirmed =
        new MosaicUpdateConfirmed(ID, CASE, ANSWERED, "placement-movement", "MOS-000001");
    var rejected =
        new MosaicUpdateRejected(ID, CASE, ANSWERED, "placement-movement", "not-accepted");
    var confirm = new ConfirmMosaicUpdate(ANSWERED, "MOS-000001");
    var reject = new RejectMosaicUpdate(ANSWERED, "not-accepted");
    update.given(REQUESTED).when(confirm, askedBySystem().about(ID)).expectEvents(confirmed);
    update.given(REQUESTED).when(reject, askedBySystem().about(ID)).expectEvents(rejected);
    update.given(REQUESTED, confirmed).when(reject, askedBySystem().about(ID)).expectNoEvents();
    update.given(REQUESTED, rejected).when(confirm, askedBySystem().about(ID)).expectNoEvents();
  }
}
