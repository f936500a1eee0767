package uk.homeward.contracts.classification;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** What can have happened to a proposal that time alone made. */
public sealed interface SevereProposalEvent extends CaseEvent {

  SevereProposalId proposal();

  /**
   * The level has not fallen in the time that the council allows; a manager decides, never the
   * clock.
   *
   * @param deadline id of the deadline that was breached
   */
  record SevereReclassificationProposed(
      SevereProposalId proposal, CaseId caseId, Occurred occurred, String deadline)
      implements SevereProposalEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.SEVERE_BY_TIME, "proposed"));
    }
  }
}
