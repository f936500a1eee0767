package uk.homeward.scheduling.diary;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.scheduling.VisitEvent.VisitMade;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Visits, and whether the child was seen alone. */
@Component
class VisitFold extends Fold<VisitMade> {

  VisitFold() {
    super(VisitMade.class, "visit");
  }

  @Override
  protected void fold(VisitMade event, Rows rows) {
    rows.add("visit")
        .set("visit", event.visit())
        .set("made", event.occurred())
        .set("seen_alone", event.seenAlone())
        .set("announced", event.announced())
        .set("place", event.place())
        .set("not_alone_reason", event.notAloneReason());
  }
}
