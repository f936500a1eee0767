package uk.homeward.notification.recordsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.notification.Rows.at;
import static uk.homeward.notification.Rows.event;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.recordsystem.RecordSystemEvent;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateConfirmed;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRejected;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRequested;
import uk.homeward.contracts.recordsystem.RecordUpdateId;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.notification.Rows;
import uk.homeward.notification.delivery.DeliveryBell;
import uk.homeward.notification.recordsystem.RecordSystem.Update;

class RecordUpdatesTest {

  static final Occurred HOME = Occurred.on(LocalDate.parse("2027-06-04"));
  static final CaseId OTHER_CASE = new CaseId("case-other");
  static final TreeMap<String, String> CODES =
      new TreeMap<>(Map.of("placement", "P1", "address-type", "primary-placement-address"));

  final Rows rows = Rows.none();
  final RecordUpdates updates =
      new RecordUpdates(rows.projections(), rows.requests("northshire"), Rows.JSON);
  final ReadModels models = rows.keptBy(new RecordUpdateFold(Rows.JSON, new DeliveryBell()));

  @Test
  void shows_each_update_and_its_answer_and_replay_changes_nothing() {
    for (var pass = 0; pass < 2; pass++) {
      models.reset();
      requested(1, CASE);
      requested(1, CASE);
      requested(2, CASE);
      requested(3, CASE);
      answered(new MosaicUpdateConfirmed(id(1), CASE, HOME, "placement-movement", "MOS-000001"));
      answered(new MosaicUpdateRejected(id(2), CASE, HOME, "placement-movement", "not-accepted"));
      assertThat(updates.about(CASE, 0, 10))
          .extracting(r -> r.id() + " " + r.state() + " " + r.externalId() + " " + r.reason())
          .containsExactly(
              "rup-1 confirmed MOS-000001 null",
              "rup-2 rejected null not-accepted",
              "rup-3 requested null null");
      assertThat(updates.about(CASE, 2, 10))
          .containsExactly(
              new RecordUpdates.Row(
                  "rup-3",
                  "placement-movement",
                  "NOR-15",
                  List.of("placement-end-confirmed", "inform-iro"),
                  CODES,
                  "requested",
                  "2027-06-04",
                  null,
                  null,
                  "evt-4",
                  3));
      assertThat(updates.pending()).isEqualTo(1);
    }
    var there = new RecordUpdates(rows.projections(), rows.requests("eastvale"), Rows.JSON);
    assertThat(there.about(CASE, 0, 10)).isEmpty();
  }

  @Test
  void of_each_case_only_the_first_may_leave() {
    requested(1, CASE);
    requested(2, CASE);
    requested(3, OTHER_CASE);
    assertThat(waiting()).containsExactly("rup-1", "rup-3");

    answered(new MosaicUpdateRejected(id(1), CASE, HOME, "placement-movement", "not-accepted"));
    assertThat(waiting()).as("rejected is done").containsExactly("rup-2", "rup-3");
    assertThat(updates.waiting().getFirst().update())
        .isEqualTo(
            new Update(
                "rup-2",
                "northshire",
                "NS-77",
                "placement-movement",
                List.of("placement-end-confirmed", "inform-iro"),
                CODES));
  }

  private void requested(int number, CaseId caseId) {
    var requested =
        new MosaicUpdateRequested(
            id(number),
            caseId,
            HOME,
            "NOR-15",
            "NS-77",
            "placement-movement",
            List.of("placement-end-confirmed", "inform-iro"),
            CODES,
            "evt-4");
    models.on(requested, event(requested, "northshire"), at(number));
  }

  private void answered(RecordSystemEvent event) {
    models.on(event, event(event, "northshire"), at(9));
  }

  private List<String> waiting() {
    return updates.waiting().stream().map(waiting -> waiting.update().id()).toList();
  }

  private static RecordUpdateId id(int number) {
    return new RecordUpdateId("rup-" + number);
  }
}
