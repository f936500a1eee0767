package uk.homeward.contracts.household;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to the checks of a household; never what a check found. */
public sealed interface HouseholdEvent extends CaseEvent {

  HouseholdChecksId checks();

  /** The person's reference in the record system. */
  String person();

  record HouseholdMemberIdentified(
      HouseholdChecksId checks,
      CaseId caseId,
      Occurred occurred,
      String person,
      AgeBand ageBand,
      Relation relation)
      implements HouseholdEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.HOUSEHOLD_CHECKS, "open"));
    }
  }

  record PoliceCheckRequested(
      HouseholdChecksId checks, CaseId caseId, Occurred occurred, String person)
      implements HouseholdEvent {}

  /**
   * @param concern whether it gives cause for concern
   * @param stillOpen how many people's checks are open after it
   */
  record PoliceCheckReturned(
      HouseholdChecksId checks,
      CaseId caseId,
      Occurred occurred,
      String person,
      boolean concern,
      int stillOpen)
      implements HouseholdEvent {

    @Override
    public List<Established> establishes() {
      return state(stillOpen);
    }
  }

  /**
   * The person does not agree to a check; what that means has been thought through instead.
   *
   * @param stillOpen how many people's checks are open after it
   */
  record CheckDeclined(
      HouseholdChecksId checks,
      CaseId caseId,
      Occurred occurred,
      String person,
      NarrativeRef analysis,
      int stillOpen)
      implements HouseholdEvent {

    @Override
    public List<Established> establishes() {
      return state(stillOpen);
    }
  }

  private static List<Established> state(int stillOpen) {
    return List.of(Established.that(Fact.HOUSEHOLD_CHECKS, stillOpen == 0 ? "complete" : "open"));
  }
}
