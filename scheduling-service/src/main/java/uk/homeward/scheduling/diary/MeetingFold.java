package uk.homeward.scheduling.diary;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.scheduling.MeetingEvent;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingAdjourned;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingCancelled;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingHeld;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingRecordIssued;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingScheduled;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Meetings, and the records issued of them. */
@Component
class MeetingFold extends Fold<MeetingEvent> {

  MeetingFold() {
    super(MeetingEvent.class, "meeting", "meeting_record");
  }

  @Override
  protected void fold(MeetingEvent event, Rows rows) {
    if (event instanceof MeetingScheduled e)
      rows.add("meeting")
          .set("meeting", e.meeting())
          .set("kind", e.kind())
          .set("state", "scheduled")
          .set("planned_on", e.plannedOn())
          .set("required", e.requiredRoles());
    var row = rows.the("meeting", event.meeting()).set("version", rows.heard().version());
    switch (event) {
      case MeetingScheduled _ -> {}
      case MeetingHeld e ->
          row.set("state", "held")
              .set("held", e.occurred())
              .set("attendees", e.attendees())
              .set("apologies", e.apologies());
      case MeetingAdjourned e ->
          row.set("state", "adjourned").set("adjourned", e.occurred()).set("adjourned_to", e.to());
      case MeetingCancelled e -> row.set("state", "cancelled").set("cancelled", e.occurred());
      case MeetingRecordIssued e ->
          rows.add("meeting_record")
              .set("meeting", e.meeting())
              .set("stage", e.stage())
              .set("issued", e.occurred());
    }
  }
}
