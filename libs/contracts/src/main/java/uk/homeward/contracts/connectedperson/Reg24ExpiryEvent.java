package uk.homeward.contracts.connectedperson;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** What time does to a temporary approval. */
public sealed interface Reg24ExpiryEvent extends CaseEvent {

  Reg24ExpiryId expiry();

  /**
   * The approval has run out; the placement must end.
   *
   * @param deadline that passed
   */
  record Reg24Expired(Reg24ExpiryId expiry, CaseId caseId, Occurred occurred, String deadline)
      implements Reg24ExpiryEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CONNECTED_PERSON_APPROVAL, "expired"));
    }
  }
}
