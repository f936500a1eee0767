package uk.homeward.contracts.stay;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Stays at home that grew longer than a council allows without approval. */
public sealed interface UnapprovedStayEvent extends CaseEvent {

  UnapprovedStayId stay();

  /**
   * Time told it; nobody has to notice.
   *
   * @param occurred the first moment that was too long
   * @param deadline identifier of the deadline that passed
   */
  record UnapprovedExtendedStayDetected(
      UnapprovedStayId stay, CaseId caseId, Occurred occurred, String deadline)
      implements UnapprovedStayEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.UNAPPROVED_STAY, "detected"));
    }
  }
}
