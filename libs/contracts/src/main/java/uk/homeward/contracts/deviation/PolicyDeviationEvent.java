package uk.homeward.contracts.deviation;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Departures from what a council expects, other than lateness. */
public sealed interface PolicyDeviationEvent extends CaseEvent {

  PolicyDeviationId deviation();

  /**
   * Something was done or happened without what a rule expects.
   *
   * @param ruleId of the council's rule
   * @param byEvent id of the event that departed from it
   */
  record PolicyDeviationRecorded(
      PolicyDeviationId deviation, CaseId caseId, Occurred occurred, String ruleId, String byEvent)
      implements PolicyDeviationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.POLICY_DEVIATION, ruleId, "recorded"));
    }
  }
}
