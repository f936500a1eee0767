package uk.homeward.notification.recordsystem;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.recordsystem.RecordSystemEvent;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateConfirmed;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRejected;
import uk.homeward.contracts.recordsystem.RecordSystemEvent.MosaicUpdateRequested;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;
import uk.homeward.notification.delivery.DeliveryBell;

/** What the record system was asked to do, and what came of it. */
@Component
class RecordUpdateFold extends Fold<RecordSystemEvent> {

  private final JsonMapper json;
  private final DeliveryBell bell;

  RecordUpdateFold(JsonMapper json, DeliveryBell bell) {
    super(RecordSystemEvent.class, "record_update");
    this.json = json;
    this.bell = bell;
  }

  @Override
  protected void written() {
    bell.ring();
  }

  @Override
  protected void fold(RecordSystemEvent event, Rows rows) {
    var row = rows.the("record_update", event.update());
    switch (event) {
      case MosaicUpdateRequested e -> {
        if (!row.isThere()) requested(e, rows);
      }
      case MosaicUpdateConfirmed e ->
          row.set("state", "confirmed").set("external_id", e.externalId());
      case MosaicUpdateRejected e -> row.set("state", "rejected").set("reason", e.reason());
    }
  }

  private void requested(MosaicUpdateRequested e, Rows rows) {
    rows.add("record_update")
        .set("update", e.update())
        .set("event", rows.heard().id())
        .set("correlation", rows.heard().envelope().correlation())
        .set("rule", e.rule())
        .set("child_reference", e.childReference())
        .set("kind", e.kind())
        .set("outcomes", e.outcomes())
        .set("codes", json.writeValueAsString(e.codes()))
        .set("about", e.about())
        .set("requested_for", e.occurred())
        .set("state", "requested");
  }
}
