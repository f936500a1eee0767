package uk.homeward.assessment.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.chronology.ChronologyEvent;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologistAppointed;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyCompleted;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyEntryAdded;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyGapIdentified;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyStarted;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Chronologies, what each tells and what it says is missing. */
@Component
class ChronologyFold extends Fold<ChronologyEvent> {

  ChronologyFold() {
    super(ChronologyEvent.class, "chronology", "chronology_entry", "chronology_gap");
  }

  @Override
  protected void fold(ChronologyEvent event, Rows rows) {
    if (event instanceof ChronologistAppointed e)
      rows.add("chronology")
          .set("chronology", e.chronology())
          .set("stage", "appointed")
          .set("chronologist", e.chronologist())
          .set("independence_attested", e.independenceAttested())
          .set("appointed", e.occurred())
          .set("sources", List.of());
    var row = rows.the("chronology", event.chronology()).set("version", rows.heard().version());
    switch (event) {
      case ChronologistAppointed _ -> {}
      case ChronologyStarted e -> row.set("stage", "started").set("started", e.occurred());
      case ChronologyEntryAdded e ->
          rows.add("chronology_entry")
              .set("chronology", e.chronology())
              .set("entered", e.occurred())
              .set("from_day", e.from())
              .set("until_day", e.until())
              .set("source", e.source())
              .set("theme", e.theme())
              .set("subject", e.subject())
              .set("significance", e.significance())
              .set("happened", e.happened())
              .set("analysis", e.analysis());
      case ChronologyGapIdentified e ->
          rows.add("chronology_gap")
              .set("chronology", e.chronology())
              .set("identified", e.occurred())
              .set("gap", e.gap());
      case ChronologyCompleted e ->
          row.set("stage", "completed").set("completed", e.occurred()).set("sources", e.sources());
    }
  }
}
