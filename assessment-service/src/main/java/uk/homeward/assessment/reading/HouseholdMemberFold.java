package uk.homeward.assessment.reading;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.household.HouseholdEvent;
import uk.homeward.contracts.household.HouseholdEvent.CheckDeclined;
import uk.homeward.contracts.household.HouseholdEvent.HouseholdMemberIdentified;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckRequested;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckReturned;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Rows;

/** Who lives where the child will, and how each was checked. */
@Component
class HouseholdMemberFold extends Fold<HouseholdEvent> {

  HouseholdMemberFold() {
    super(HouseholdEvent.class, "household_member");
  }

  @Override
  protected void fold(HouseholdEvent event, Rows rows) {
    var row = rows.the("household_member", event.caseId(), event.person());
    switch (event) {
      case HouseholdMemberIdentified e -> {
        if (!row.isThere())
          rows.add("household_member")
              .set("person", e.person())
              .set("age_band", e.ageBand())
              .set("relation", e.relation())
              .set("identified", e.occurred());
      }
      case PoliceCheckRequested e -> row.set("requested", e.occurred());
      case PoliceCheckReturned e -> row.set("returned", e.occurred()).set("concern", e.concern());
      case CheckDeclined e -> row.set("declined", e.occurred()).set("analysis", e.analysis());
    }
  }
}
