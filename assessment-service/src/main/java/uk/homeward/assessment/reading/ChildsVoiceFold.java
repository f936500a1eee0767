package uk.homeward.assessment.reading;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.voice.ChildVoiceEvent;
import uk.homeward.contracts.voice.ChildVoiceEvent.ChildDeclinedToBeSeenAlone;
import uk.homeward.contracts.voice.ChildVoiceEvent.ChildSeen;
import uk.homeward.contracts.voice.ChildVoiceEvent.TrafficLightUsed;
import uk.homeward.contracts.voice.ChildVoiceEvent.TrustedAdultNamed;
import uk.homeward.contracts.voice.ChildVoiceEvent.WishesRecorded;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** When the child was seen and heard. */
@Component
class ChildsVoiceFold extends Fold<ChildVoiceEvent> {

  ChildsVoiceFold() {
    super(ChildVoiceEvent.class, "childs_voice");
  }

  @Override
  protected void fold(ChildVoiceEvent event, Rows rows) {
    var row = rows.add("childs_voice").set("occurred", event.occurred());
    switch (event) {
      case ChildSeen e ->
          row.set("kind", "seen")
              .set("alone", e.alone())
              .set("place", e.place())
              .set("announced", e.announced())
              .set("not_alone_reason", e.notAloneReason());
      case ChildDeclinedToBeSeenAlone _ -> row.set("kind", "declined-to-be-seen-alone");
      case WishesRecorded e -> row.set("kind", "wishes").set("words", e.wishes());
      case TrustedAdultNamed e -> row.set("kind", "trusted-adult").set("relation", e.relation());
      case TrafficLightUsed e -> row.set("kind", "traffic-light").set("words", e.words());
    }
  }
}
